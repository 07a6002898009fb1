# gazette: build, install and test.
#
#   make && make install          the extension, for the server PG_CONFIG names
#   make installcheck             its SQL tests, against a running server
#   make core                     build/libgazcore.a: all below src/pg, no server
#   make unit fuzz bench          unit tests, the fuzzer, the benchmark
#   make check-layers             no layer includes one above it
#   make format                   clang-format over src, unit and fuzz

EXTENSION = gazette
EXTVERSION = 0.1.0
MODULE_big = gazette

CORE_DIRS = base text lexicon layout recognise resolve relate tag
CORE_SRCS = $(foreach d,$(CORE_DIRS),$(sort $(wildcard src/$(d)/*.c))) \
	src/document.c
PG_SRCS = $(sort $(wildcard src/pg/*.c))
OBJS = $(CORE_SRCS:.c=.o) $(PG_SRCS:.c=.o)
GAZ_HEADERS = $(wildcard src/*.h src/*/*.h)

DATA_built = $(EXTENSION)--$(EXTVERSION).sql
INSTALL_PARTS = $(sort $(wildcard install/*.sql))
TSV = $(sort $(wildcard data/*.tsv))

REGRESS = $(patsubst sql/%.sql,%,$(sort $(wildcard sql/*.sql)))
REGRESS_OPTS = --inputdir=. --encoding=UTF8 --load-extension=ltree \
	--load-extension=gazette
ISOLATION = $(patsubst specs/%.spec,%,$(sort $(wildcard specs/*.spec)))
ISOLATION_OPTS = --load-extension=ltree --load-extension=gazette
EXTRA_CLEAN = build $(DATA_built) results output_iso regression.diffs regression.out

PG_CPPFLAGS = -Isrc
PG_CFLAGS = -O2 -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare \
	-Wno-declaration-after-statement \
	-Wno-missing-field-initializers
PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

$(OBJS): $(GAZ_HEADERS)

# The core is called from within the library alone: hidden symbols are called
# without a detour, and may be inlined.
$(CORE_SRCS:.c=.o): CFLAGS += -fvisibility=hidden

# The install script: the numbered parts, then the seed made of data/*.tsv.
$(DATA_built): $(INSTALL_PARTS) $(TSV) tools/make_install.pl
	perl tools/make_install.pl $(INSTALL_PARTS) > $@.tmp
	mv $@.tmp $@

# ---- without a server ----

BUILD = build
CORE_CFLAGS = -std=gnu11 -g -O2 -Wall -Wextra -Wno-unused-parameter \
	-Wno-sign-compare -Wno-missing-field-initializers -Isrc $(SANITIZE)
CORE_OBJS = $(CORE_SRCS:src/%.c=$(BUILD)/core/%.o)

$(BUILD)/core/%.o: src/%.c $(GAZ_HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CORE_CFLAGS) -c -o $@ $<

$(BUILD)/libgazcore.a: $(CORE_OBJS)
	rm -f $@
	$(AR) rcs $@ $(CORE_OBJS)

core: $(BUILD)/libgazcore.a

check-layers:
	sh tools/check_layers.sh

format:
	clang-format -i $(wildcard src/*.[ch] src/*/*.[ch] unit/*.[ch] fuzz/*.[ch] bench/*.[ch] tools/*.[ch])

-include unit/unit.mk fuzz/fuzz.mk bench/bench.mk tools/tools.mk

.PHONY: core check-layers format
