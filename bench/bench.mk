# The benchmark: make bench [ARTICLES=5000 SIZE=4000 CODEC=lz4]
bench:
	sh bench/run.sh

.PHONY: bench
