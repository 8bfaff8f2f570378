# rca: incident reports in Markdown as a PostgreSQL type
#
#	sh test/run.sh demo		answers from real documents, on any Debian machine
#	sh test/run.sh check	every test
#	make bench				speed, beside other ways to the same answers
#	make check-instructions	has parsing become slower?
#	make && make install	into the server that pg_config belongs to

EXTENSION = rca
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" $(srcdir)/rca.control)
MODULE_big = rca
DATA = $(patsubst $(srcdir)/%,%,$(wildcard $(srcdir)/sql/rca--*.sql))
DOCS = README.md

# All folders of src/ except pg are the core: plain C, which compiles with and
# without the server.  src/README.md describes the folders.
sources = $(patsubst $(srcdir)/%.c,%.o,$(sort $(wildcard $(srcdir)/$(1))))
SERVER_OBJS = $(call sources,src/pg/*.c)
CORE_OBJS = $(filter-out $(SERVER_OBJS),$(call sources,src/*/*.c))
OBJS = $(CORE_OBJS) $(SERVER_OBJS)

# the server has no soft errors before 16
REGRESS = $(filter-out $(if $(filter 14 15,$(MAJORVERSION)),soft_errors), \
	$(basename $(notdir $(sort $(wildcard $(srcdir)/test/sql/*.sql)))))
REGRESS_OPTS = --inputdir=test --load-extension=rca

PG_CPPFLAGS = -I$(srcdir)/src

# the compiler writes the list of headers that a file includes
PG_CFLAGS = -MMD -MP

# libcmark and libcmark-gfm export the same names, so in one process they would
# be mixed up.  Linked statically, our copy is separate.
CMARK_ARCHIVE := $(filter /%,$(shell $(CC) -print-file-name=libcmark.a))
SHLIB_LINK = $(if $(CMARK_ARCHIVE),$(CMARK_ARCHIVE) -Wl$(comma)--exclude-libs$(comma)libcmark.a,-lcmark) -lyaml
comma := ,

# rca_load, the client program; it contains the core, for --check
CLIENT_OBJS = $(call sources,client/*.c) $(CORE_OBJS:src/%=client/core/%)

EXTRA_CLEAN = tmp_check client/rca_load client/rca_load.1 client/core $(CLIENT_OBJS) \
	$(patsubst %.o,%.d,$(OBJS) $(CLIENT_OBJS))

# These prepare the machine and a private server first; see test/run.sh.
SCRIPT_GOALS = demo check shell

# Other tests and measurements, each with a script of its own.
TOOL_GOALS = bench check-instructions check-sanitize check-unit check-valgrind fuzz generate

.DEFAULT_GOAL := all
ifneq ($(filter $(SCRIPT_GOALS),$(MAKECMDGOALS)),)

.PHONY: $(SCRIPT_GOALS)
$(SCRIPT_GOALS):
	@sh test/run.sh $@

else ifneq ($(filter $(TOOL_GOALS),$(MAKECMDGOALS)),)

.PHONY: $(TOOL_GOALS)
bench:
	@sh bench/run.sh
check-instructions:
	@sh bench/instructions.sh
check-sanitize:
	@sh test/sanitize/run.sh
check-unit:
	@sh test/unit/run.sh
check-valgrind:
	@sh test/valgrind/run.sh
fuzz:
	@sh test/fuzz/run.sh $(or $(SECONDS),60)
generate:
	@sh test/generate/run.sh $(or $(COUNT),20000) $(or $(SEED),1)

else

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifeq ($(wildcard $(PGXS)),)
$(error cannot find PGXS: install postgresql-server-dev-NN, set PG_CONFIG, or run "sh test/run.sh check", which installs what it needs)
endif
srcdir ?= .
include $(PGXS)

# in a build outside the sources, PGXS does not make the directories for our
# objects
ifdef VPATH
$(shell mkdir -p $(sort $(dir $(OBJS) $(CLIENT_OBJS))))
endif

-include $(patsubst %.o,%.d,$(OBJS) $(CLIENT_OBJS))

# PGXS builds a module or a program, but not both, so these rules are our own.
# PGXS would also link the program with every library of the server;
# libpgcommon only needs the one for its hashes.
CLIENT_MISSING := $(if $(wildcard $(includedir)/libpq-fe.h),,libpq-fe.h in $(includedir)) \
	$(if $(wildcard $(pkglibdir)/libpgcommon.a),,libpgcommon.a in $(pkglibdir))
CLIENT_LIBS = $(if $(CMARK_ARCHIVE),$(CMARK_ARCHIVE),-lcmark) -lyaml -L$(pkglibdir) -lpgcommon -lpgport $(libpq) $(filter -lcrypto,$(LIBS))

ifeq ($(strip $(CLIENT_MISSING)),)

all: client/rca_load client/rca_load.1
install: install-client
uninstall: uninstall-client

$(CLIENT_OBJS): override CPPFLAGS := -DFRONTEND -DRCA_VERSION='"$(EXTVERSION)"' -I$(includedir) $(CPPFLAGS)

client/core/%.o: src/%.c
	@$(MKDIR_P) $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -c -o $@ $<

client/rca_load: $(CLIENT_OBJS)
	$(CC) $(CFLAGS) $(CLIENT_OBJS) $(LDFLAGS) $(LDFLAGS_EX) $(CLIENT_LIBS) -o $@

# the man page has the text of --help
client/rca_load.1: client/rca_load
	client/rca_load --help-man >$@.tmp && mv $@.tmp $@

.PHONY: install-client uninstall-client
install-client: client/rca_load client/rca_load.1
	$(MKDIR_P) '$(DESTDIR)$(bindir)' '$(DESTDIR)$(mandir)/man1'
	$(INSTALL_PROGRAM) client/rca_load '$(DESTDIR)$(bindir)'
	$(INSTALL_DATA) client/rca_load.1 '$(DESTDIR)$(mandir)/man1'

uninstall-client:
	rm -f '$(DESTDIR)$(bindir)/rca_load' '$(DESTDIR)$(mandir)/man1/rca_load.1'

else

# last, so that the warning is seen
all: warn-client
install: warn-client
.PHONY: warn-client
warn-client: $(shlib)
	@echo "rca: the client program rca_load is not built: there is no $(strip $(CLIENT_MISSING)) (Debian: libpq-dev)" >&2

endif

# for test/fuzz/run.sh, test/sanitize/run.sh, test/unit/run.sh and test/package.sh
.PHONY: print-core-objs print-regress
print-core-objs:
	@echo $(CORE_OBJS)
print-regress:
	@echo $(REGRESS)

# What PGXN distributes: the committed files, under the version of META.json.
DIST = rca-$(shell sed -n '0,/"version":/s/.*"version": "\(.*\)",/\1/p' $(srcdir)/META.json)
.PHONY: dist
dist:
	git -C $(srcdir) archive --format zip --prefix=$(DIST)/ -o '$(CURDIR)/$(DIST).zip' HEAD

# Not with TAP_TESTS, because packagers run installcheck with an unpacked
# package, where the clusters of TAP tests cannot find the extension.
.PHONY: prove_installcheck
prove_installcheck:
	rm -rf '$(CURDIR)/tmp_check' && mkdir -p '$(CURDIR)/tmp_check/log'
	cd $(srcdir) && \
	TESTDIR='$(CURDIR)' TESTDATADIR='$(CURDIR)/tmp_check' TESTLOGDIR='$(CURDIR)/tmp_check/log' \
	PATH="$(bindir):$$PATH" PGPORT='6$(DEF_PGPORT)' \
	PG_REGRESS='$(top_builddir)/src/test/regress/pg_regress' \
	$(PROVE) $(PG_PROVE_FLAGS) $(PROVE_FLAGS) $(or $(PROVE_TESTS),test/t/*.pl)

endif
