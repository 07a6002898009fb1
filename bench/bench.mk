# The benchmark: make bench [ARTICLES=1500 SIZE=4000 CODEC="pglz lz4" ...];
# bench/README.md lists the knobs and tells how to read the tables.
bench:
	sh bench/run.sh

.PHONY: bench
