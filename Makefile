# rca: incident reports in Markdown as a PostgreSQL type
#
#	sh test/run.sh demo		answers from real documents, on any Debian machine
#	sh test/run.sh check	every test
#	make && make install	into the server that pg_config belongs to

EXTENSION = rca
MODULE_big = rca
DATA = $(wildcard sql/rca--*.sql)
DOCS = README.md

# the parser core: plain C, compiles with and without the server
CORE_OBJS = \
	src/actions.o \
	src/body_keys.o \
	src/columns.o \
	src/document.o \
	src/duration.o \
	src/effort.o \
	src/entry_text.o \
	src/explain.o \
	src/front_matter.o \
	src/index.o \
	src/lint.o \
	src/lint_actions.o \
	src/lint_consistency.o \
	src/lint_front_matter.o \
	src/lint_links.o \
	src/lint_rules.o \
	src/lint_sections.o \
	src/lint_timeline.o \
	src/markdown.o \
	src/metadata.o \
	src/sections.o \
	src/table.o \
	src/text.o \
	src/timeline.o \
	src/toml.o \
	src/vocabulary.o \
	src/when.o \
	src/zone.o

# SQL-callable functions over it
SERVER_OBJS = \
	src/compare.o \
	src/composite.o \
	src/datum.o \
	src/explanations.o \
	src/findings.o \
	src/host_server.o \
	src/json.o \
	src/module.o \
	src/policy.o \
	src/rows.o \
	src/scalars.o \
	src/type.o

OBJS = $(CORE_OBJS) $(SERVER_OBJS)

# the server has no soft errors before 16
REGRESS = $(filter-out $(if $(filter 14 15,$(MAJORVERSION)),soft_errors), \
	$(basename $(notdir $(sort $(wildcard $(srcdir)/test/sql/*.sql)))))
REGRESS_OPTS = --inputdir=test --load-extension=rca

# libcmark exports the names that libcmark-gfm exports: in one process they
# would be taken for each other.  Linked statically, ours stay our own.
CMARK_ARCHIVE := $(filter /%,$(shell $(CC) -print-file-name=libcmark.a))
SHLIB_LINK = $(if $(CMARK_ARCHIVE),$(CMARK_ARCHIVE) -Wl$(comma)--exclude-libs$(comma)libcmark.a,-lcmark) -lyaml
comma := ,

EXTRA_CLEAN = tmp_check

# These prepare a machine and a private server first; see test/run.sh.
SCRIPT_GOALS = demo check shell

# Other tests, each by a script of its own.
TOOL_GOALS = check-sanitize check-valgrind fuzz

.DEFAULT_GOAL := all
ifneq ($(filter $(SCRIPT_GOALS),$(MAKECMDGOALS)),)

.PHONY: $(SCRIPT_GOALS)
$(SCRIPT_GOALS):
	@sh test/run.sh $@

else ifneq ($(filter $(TOOL_GOALS),$(MAKECMDGOALS)),)

.PHONY: $(TOOL_GOALS)
check-sanitize:
	@sh test/sanitize/run.sh
check-valgrind:
	@sh test/valgrind/run.sh
fuzz:
	@sh test/fuzz/run.sh $(or $(SECONDS),60)

else

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifeq ($(wildcard $(PGXS)),)
$(error cannot find PGXS: install postgresql-server-dev-NN, set PG_CONFIG, or run "sh test/run.sh check", which installs what it needs)
endif
srcdir ?= .
include $(PGXS)

# out of tree, PGXS does not make the directory for our objects
ifdef VPATH
$(shell mkdir -p $(sort $(dir $(OBJS))))
endif

$(OBJS): $(wildcard $(srcdir)/src/*.h)

# for test/fuzz/run.sh and test/sanitize/run.sh
.PHONY: print-core-objs
print-core-objs:
	@echo $(CORE_OBJS)

# Not through TAP_TESTS: packagers run installcheck against an unpacked
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
