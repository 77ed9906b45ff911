# The two commands: make run, make test. The others are their parts.

MVN ?= $(shell command -v mvn || echo ./mvnw)
MAVEN = $(MVN) --batch-mode --no-transfer-progress $(shell bin/lanes --maven)
CC ?= cc
CFLAGS ?= -std=c11 -O2 -Wall -Wextra -Werror -D_GNU_SOURCE

PEERS = conformance/exchange/target
ABI = conformance/oracle/target/abi.txt
ORACLE = conformance/oracle/target/oracle
ORACLE_PARTS = $(wildcard conformance/oracle/*.[ch]) conformance/oracle/build \
    conformance/oracle/abi-names.txt

.PHONY: build run test example fuzz check format docs oracle oracle-sanitized peers clean

# Packages everything, without tests.
build:
	@$(MAVEN) --quiet -DskipTests package

# Shows the main job: C, jnr and ffm talk to each other.
run: build peers
	@conformance/exchange/show

# All tests, on every lane that can run here.
test: peers oracle
	@bin/lanes
	@$(MAVEN) verify
	@$(MAKE) --no-print-directory example

# A third party's project, which adopts the suite from the installed artifacts.
example:
	@conformance/example/run $(MVN) --batch-mode --no-transfer-progress

# Random scenarios on jnr, ffm and C, N of them from SEED on. A difference is
# shrunk and written to conformance/differential/target.
N ?= 2000
SEED ?= 1
fuzz: build oracle
	@conformance/differential/fuzz $(N) $(SEED)

# The suite on arm64 and s390x, under qemu-user: docs/platforms.md.
.PHONY: foreign
foreign: build
	@conformance/foreign/run $(MVN) --batch-mode --no-transfer-progress

# The cheap checks: format, and the walls between the modules.
check:
	@$(MAVEN) --quiet spotless:check

format:
	@$(MAVEN) --quiet spotless:apply

# The parts of the pages that are made from the suite.
docs:
	@$(MAVEN) --quiet --projects conformance/tck --also-make -Dtest=RowsTableTest \
	    -Dsurefire.failIfNoSpecifiedTests=false -Dsockcall.write=true test

# The C programs that the command line talks to in run and test.
peers: $(PEERS)/sender $(PEERS)/receiver

$(PEERS)/%: conformance/exchange/%.c conformance/exchange/address.c conformance/exchange/address.h
	@mkdir -p $(@D)
	@command -v $(CC) >/dev/null || { echo "no C compiler: install gcc" >&2; exit 1; }
	@$(CC) $(CFLAGS) -o $@.$$$$ $(filter %.c,$^) && mv $@.$$$$ $@

# The C oracle, which runs scenarios, and what the C compiler and library of this
# machine say of every size, offset and constant; the tests probe afresh, and
# compare with conformance/oracle/abi.
oracle: $(ORACLE)
	@CC='$(CC)' conformance/oracle/abi-probe >$(ABI)
	@echo "the oracle is $(ORACLE); the ABI of this machine is in $(ABI)"

# The same, watched by the sanitizers of the compiler.
oracle-sanitized: $(ORACLE)-sanitized

$(ORACLE): $(ORACLE_PARTS)
	@CC='$(CC)' conformance/oracle/build $@

$(ORACLE)-sanitized: $(ORACLE_PARTS)
	@CC='$(CC)' conformance/oracle/build $@ -g -fsanitize=address,undefined

# Records what the C compilers of all platforms say: the Java tables are compared
# with these records, on any machine.
.PHONY: oracle-record
oracle-record:
	@conformance/oracle/abi-record

# Writes the parts of the pages that tests compare with this machine.
.PHONY: docs docs-syscalls
docs: docs-syscalls

docs-syscalls:
	@CI=true $(MAVEN) --quiet verify -pl conformance/audit -am -Dtest=SyscallTableTest \
	    -Dsurefire.failIfNoSpecifiedTests=false -Dsockcall.write=true

# The benchmarks: C, both backends on both Javas, and the peers, interleaved.
BENCH_C = bench/c/target
BENCH_FLAGS = -std=c11 -O2 -Wall -Wextra -Werror -D_GNU_SOURCE -pthread
BENCH_OUTPUT = docs/performance
CELLS ?= .*

.PHONY: bench bench-quick bench-check bench-allocation bench-build bench-test \
    aot

# All of it, in less than 25 minutes; writes the tables and plots of docs/performance.
bench: bench-build
	@bench/run full $(BENCH_OUTPUT) '$(CELLS)'

# A first look, in less than 3 minutes; writes to bench/target.
bench-quick: bench-build
	@bench/run quick bench/target '$(CELLS)'

# Fails where a ratio to C is worse than the recorded one, in less than 5 minutes.
bench-check: bench-build
	@bench/run check $(BENCH_OUTPUT) '$(CELLS)'

# The tests of the driver itself, which are a part of make test.
bench-test:
	@$(MVN) --batch-mode --no-transfer-progress --quiet \
	    --projects bench/driver --also-make -Dtest='sockcall/bench/driver/*Test' \
	    -Dsurefire.failIfNoSpecifiedTests=false test

# What a call allocates, on every lane; 'make test' runs it with all else.
LANES = conformance/lanes/jnr-jdk17,conformance/lanes/jnr-jdk25,conformance/lanes/ffm-jdk25
bench-allocation:
	@$(MAVEN) --fail-at-end --projects $(LANES) --also-make \
	    -Dlane.tests='**/AllocationTests.class' verify

# How a program starts faster: archives of classes on 17, an AOT cache on 25.
aot: bench-build
	@bench/aot

bench-build: $(BENCH_C)/reference $(BENCH_C)/by-number $(BENCH_C)/load
	@$(MVN) --batch-mode --no-transfer-progress --quiet -DskipTests \
	    --projects bench/driver --also-make package

$(BENCH_C)/by-number: BENCH_FLAGS += -DBY_NUMBER
$(BENCH_C)/reference $(BENCH_C)/by-number: \
    $(filter-out bench/c/load.c,$(wildcard bench/c/*.c)) $(wildcard bench/c/*.h)
	@mkdir -p $(@D)
	@$(CC) $(BENCH_FLAGS) -o $@ $(filter %.c,$^)

$(BENCH_C)/load: bench/c/load.c bench/c/support.c bench/c/reference.h
	@mkdir -p $(@D)
	@$(CC) $(BENCH_FLAGS) -o $@ $(filter %.c,$^)

clean:
	@$(MAVEN) --quiet clean
	@rm -rf $(PEERS) $(BENCH_C) bench/target conformance/oracle/target conformance/example/target \
	    conformance/foreign/target
