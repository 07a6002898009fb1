# The fuzzer: libFuzzer over the whole analysis, with address and undefined
# behaviour sanitizers.
#
#   make fuzz FUZZ_SECONDS=30     run; a crash leaves its input in FUZZ_DIR
#   make fuzz-build               build only
#   build/fuzz/fuzz_analyse FILE  run one input again

FUZZ_SECONDS = 30
FUZZ_CC = clang
FUZZ_DIR = $(BUILD)/fuzz
FUZZ_SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZ_SRCS = $(sort $(wildcard fuzz/*.c))

$(FUZZ_DIR)/fuzz_analyse: $(FUZZ_SRCS) fuzz/fuzz_lexicon.h $(CORE_SRCS) $(GAZ_HEADERS)
	$(MAKE) core BUILD=$(FUZZ_DIR) CC=$(FUZZ_CC) \
		SANITIZE="$(FUZZ_SANITIZE) -fsanitize=fuzzer-no-link"
	$(FUZZ_CC) $(CORE_CFLAGS) $(FUZZ_SANITIZE) -fsanitize=fuzzer -Ifuzz \
		-o $@ $(FUZZ_SRCS) $(FUZZ_DIR)/libgazcore.a -lm

fuzz-build: $(FUZZ_DIR)/fuzz_analyse

# New inputs go to the build folder; fuzz/corpus holds only what was written.
fuzz: fuzz-build
	@mkdir -p $(FUZZ_DIR)/corpus
	@status=0; \
	$(FUZZ_DIR)/fuzz_analyse -max_total_time=$(FUZZ_SECONDS) -max_len=4096 \
		-timeout=10 -dict=fuzz/gazette.dict -print_final_stats=1 \
		-artifact_prefix=$(FUZZ_DIR)/ $(FUZZ_DIR)/corpus fuzz/corpus \
		> $(FUZZ_DIR)/fuzz.log 2>&1 || status=$$?; \
	if [ $$status != 0 ]; then \
		grep -m 1 -A 14 'ERROR:\|runtime error' $(FUZZ_DIR)/fuzz.log; \
		grep 'Base64' $(FUZZ_DIR)/fuzz.log; \
		tail -n 8 $(FUZZ_DIR)/fuzz.log; \
		echo "fuzz: failed, see $(FUZZ_DIR)/fuzz.log"; \
		exit $$status; \
	fi; \
	sed -n 's/^#.*DONE *cov: \([0-9]*\) ft: \([0-9]*\) corp: \([0-9]*\).*/fuzz: \1 edges covered, \2 features, \3 inputs kept/p; s/^stat::number_of_executed_units: *\([0-9]*\)/fuzz: \1 executions/p' \
		$(FUZZ_DIR)/fuzz.log

.PHONY: fuzz fuzz-build
