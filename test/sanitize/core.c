/*
 * test/sanitize/core.c
 *
 * The parser core by itself, under whatever sanitizers this is compiled with.
 * Each file named is an input; one in a folder "regress" starts with the byte
 * that chooses a fuzz target, any other is a document.
 *
 *	core run FILE...		what the fuzzer does, once for each file
 *	core fail FILE...		for every N, the Nth allocation fails
 *
 * A palloc that fails does not return, so "fail" leaves the core by longjmp,
 * as an error does in the server.  Afterwards the memory context goes away:
 * then libyaml, which uses malloc, must hold nothing, and the same document
 * must give the same stored form.  libyaml's own allocations fail in turn as
 * well; its malloc is ours (run.sh renames it), so that it can be counted.
 */
#include "base/base.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "client/host_client.h"
#include "lint/lint.h"
#include "store/form.h"

int			LLVMFuzzerTestOneInput(const uint8 *data, size_t size);

/* libyaml's allocator */
void	   *yaml_test_malloc(size_t size);
void	   *yaml_test_realloc(void *p, size_t size);
void		yaml_test_free(void *p);
char	   *yaml_test_strdup(const char *s);

static long yaml_blocks = 0;	/* held by libyaml */
static long yaml_allocations = 0;
static long yaml_fail_at = -1;	/* number of the allocation that fails */

static long pallocs = 0;
static long palloc_fail_at = -1;

/* palloc fails by not returning. */
static void
before_palloc(void)
{
	if (pallocs++ == palloc_fail_at)
		longjmp(host_escape, 1);
}

static bool
yaml_fails(void)
{
	return yaml_allocations++ == yaml_fail_at;
}

void *
yaml_test_malloc(size_t size)
{
	void	   *p = yaml_fails() ? NULL : malloc(size);

	yaml_blocks += (p != NULL);
	return p;
}

void *
yaml_test_realloc(void *p, size_t size)
{
	void	   *grown = yaml_fails() ? NULL : realloc(p, size);

	yaml_blocks += (p == NULL && grown != NULL);
	return grown;
}

void
yaml_test_free(void *p)
{
	yaml_blocks -= (p != NULL);
	free(p);
}

char *
yaml_test_strdup(const char *s)
{
	char	   *copy = yaml_test_malloc(strlen(s) + 1);

	return copy ? strcpy(copy, s) : NULL;
}

static void
fail(const char *file, const char *what, long n)
{
	fprintf(stderr, "%s: %s (allocation %ld)\n", file, what, n);
	exit(1);
}

/* A file's bytes, in memory that no context owns. */
static uint8 *
read_file(const char *name, const char *before, size_t *size)
{
	FILE	   *file = fopen(name, "rb");
	uint8	   *data;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0)
	{
		perror(name);
		exit(1);
	}
	*size = strlen(before) + (size_t) ftell(file);
	rewind(file);
	data = malloc(*size + 1);
	memcpy(data, before, strlen(before));
	if (fread(data + strlen(before), 1, *size - strlen(before), file) != *size - strlen(before))
	{
		perror(name);
		exit(1);
	}
	fclose(file);
	return data;
}

static void
run(const char *name)
{
	size_t		size;
	uint8	   *data = read_file(name, strstr(name, "/regress/") ? "" : "D", &size);

	LLVMFuzzerTestOneInput(data, size);
	if (yaml_blocks != 0)
		fail(name, "libyaml still holds memory", 0);
	free(data);
}

/*
 * Parses, completely or not, stores, reads and lints.  False, with its kind, if
 * the document is refused.  The stored form is in memory of the host.
 */
static bool
work(RcaStr source, bool complete, StringInfo form, RcaErrorKind *kind)
{
	RcaError	err;
	RcaReport *report = rca_report_parse(source, complete, &err);
	RcaPolicy	policy;
	RcaFindings findings;
	bool		wanted[RCA_RULE_COUNT];

	if (report == NULL)
	{
		*kind = err.kind;
		return false;
	}
	initStringInfo(form);
	rca_form_write(form, report, source);
	rca_policy_init(&policy, RCA_POLICY_STRICT_1);
	findings = rca_lint_report(report, &policy);
	memset(wanted, true, sizeof(wanted));
	(void) rca_apply_fixes(report, &findings, wanted);
	return true;
}

/* A run in which nothing fails gives the form it always gave. */
static void
require_form(const char *name, RcaStr source, bool complete, const char *form, int len,
			 long n)
{
	StringInfoData again;
	RcaErrorKind kind;

	if (setjmp(host_escape) != 0)
		fail(name, "fails without a reason after a failure", n);
	if (!work(source, complete, &again, &kind))
		fail(name, "is refused after a failure", n);
	if (again.len != len || memcmp(again.data, form, len) != 0)
		fail(name, "has another stored form after a failure", n);
	host_reset();
	if (yaml_blocks != 0)
		fail(name, "libyaml still holds memory", n);
}

static void
fail_everywhere(const char *name, bool complete, long *palloc_failures, long *yaml_failures)
{
	size_t		size;
	uint8	   *data = read_file(name, "", &size);
	RcaStr		source = {(char *) data, (int) size};
	StringInfoData out;
	RcaErrorKind kind = RCA_ERROR_SYNTAX;
	char	   *form;
	int			len;
	long		allocations;
	volatile long n;

	if (setjmp(host_escape) != 0)
		fail(name, "fails without a reason", 0);
	pallocs = 0;
	yaml_allocations = 0;
	if (!work(source, complete, &out, &kind))
		fail(name, "is refused", 0);
	form = malloc(out.len);
	memcpy(form, out.data, out.len);
	len = out.len;
	allocations = pallocs;
	host_reset();

	for (n = 0; n < allocations; n++)
	{
		if (setjmp(host_escape) == 0)
		{
			pallocs = 0;
			palloc_fail_at = n;
			(void) work(source, complete, &out, &kind);
			fail(name, "an allocation that fails is not noticed", n);
		}
		palloc_fail_at = -1;
		host_reset();
		if (yaml_blocks != 0)
			fail(name, "libyaml still holds memory", n);
		if (n % 16 == 0)
			require_form(name, source, complete, form, len, n);
		(*palloc_failures)++;
	}

	yaml_allocations = 0;
	require_form(name, source, complete, form, len, -1);
	allocations = yaml_allocations;
	for (n = 0; n < allocations; n++)
	{
		if (setjmp(host_escape) != 0)
			fail(name, "leaves by longjmp when libyaml has no memory", n);
		yaml_allocations = 0;
		yaml_fail_at = n;
		if (work(source, complete, &out, &kind))
			fail(name, "is accepted though libyaml had no memory", n);
		if (kind != RCA_ERROR_MEMORY)
			fail(name, "is blamed for a lack of memory", n);
		yaml_fail_at = -1;
		host_reset();
		if (yaml_blocks != 0)
			fail(name, "libyaml still holds memory", n);
		require_form(name, source, complete, form, len, n);
		(*yaml_failures)++;
	}
	free(form);
	free(data);
}

int
main(int argc, char **argv)
{
	long		palloc_failures = 0;
	long		yaml_failures = 0;

	if (argc < 3)
	{
		fprintf(stderr, "usage: core run|fail FILE...\n");
		return 2;
	}
	host_before_allocation = before_palloc;
	for (int i = 2; i < argc; i++)
	{
		if (strcmp(argv[1], "run") == 0)
			run(argv[i]);
		else
		{
			/* libyaml does not get what is plain, unless it is to be complete */
			fail_everywhere(argv[i], false, &palloc_failures, &yaml_failures);
			fail_everywhere(argv[i], true, &palloc_failures, &yaml_failures);
		}
	}
	if (strcmp(argv[1], "run") == 0)
		printf("%d inputs: no error\n", argc - 2);
	else
		printf("%d documents: %ld failures of palloc, %ld of libyaml's malloc: nothing left behind\n",
			   argc - 2, palloc_failures, yaml_failures);
	return 0;
}
