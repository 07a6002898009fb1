# Unit tests: each unit/test_*.c is one cmocka program over the core library.
#
#   make unit                     build and run all of them
#   make unit-build               build only
#   make unit BUILD=build/asan SANITIZE=-fsanitize=address,undefined

UNIT_SRCS = $(sort $(wildcard unit/test_*.c))
UNIT_PROGRAMS = $(UNIT_SRCS:unit/%.c=$(BUILD)/unit/%)

$(BUILD)/unit/%: unit/%.c $(wildcard unit/*.h) $(BUILD)/libgazcore.a
	@mkdir -p $(@D)
	$(CC) $(CORE_CFLAGS) -o $@ $< $(BUILD)/libgazcore.a -lcmocka -lm

unit-build: $(UNIT_PROGRAMS)

unit: unit-build
	@status=0; \
	for program in $(UNIT_PROGRAMS); do \
		./$$program || status=1; \
	done; \
	exit $$status

.PHONY: unit unit-build
