# The two commands: make run, make test. The others are their parts.

MVN ?= $(shell command -v mvn || echo ./mvnw)
MAVEN = $(MVN) --batch-mode --no-transfer-progress $(shell bin/lanes --maven)
CC ?= cc
CFLAGS ?= -std=c11 -O2 -Wall -Wextra -Werror -D_GNU_SOURCE

PEERS = conformance/exchange/target

.PHONY: build run test check format oracle peers clean

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

# The cheap checks: format, and the walls between the modules.
check:
	@$(MAVEN) --quiet spotless:check

format:
	@$(MAVEN) --quiet spotless:apply

# The C programs that the command line talks to in run and test.
peers: $(PEERS)/sender $(PEERS)/receiver

$(PEERS)/%: conformance/exchange/%.c conformance/exchange/address.c conformance/exchange/address.h
	@mkdir -p $(@D)
	@command -v $(CC) >/dev/null || { echo "no C compiler: install gcc" >&2; exit 1; }
	@$(CC) $(CFLAGS) -o $@ $(filter %.c,$^)

clean:
	@$(MAVEN) --quiet clean
	@rm -rf $(PEERS) conformance/oracle/target
