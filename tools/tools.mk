# gazette_cli: the analysis without a server, for development.

CLI_SRCS = $(sort $(wildcard tools/*.c))

$(BUILD)/gazette_cli: $(CLI_SRCS) tools/cli.h $(BUILD)/libgazcore.a
	$(CC) $(CORE_CFLAGS) -Itools -o $@ $(CLI_SRCS) $(BUILD)/libgazcore.a -lm

cli: $(BUILD)/gazette_cli

.PHONY: cli
