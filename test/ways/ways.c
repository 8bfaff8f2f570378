/*
 * test/ways/ways.c
 *
 * Reads documents in both ways and demands that all that is read is the same, and
 * a third time for the places of blocks, which are the same, too.
 *
 *	ways COUNT SEED				documents that are written at random
 *	ways COUNT SEED FILE...		these documents, in an item and in a quote, too,
 *								and COUNT mutants of each
 *
 * What differs is made shorter, line by line, printed with its seed, and ends
 * the program with 1.  With WAYS_PLANTED in the environment the second way does
 * not see the last byte: a comparison that finds nothing may not look.
 */
#include "base/base.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/text.h"
#include "client/host_client.h"
#include "fuzz/same.h"
#include "mb/pg_wchar.h"
#include "report/parse_report.h"
#include "store/form.h"
#include "ways.h"

#define MAX_FILE	(1 << 20)

static long nread = 0;			/* documents that both ways took */
static bool is_planted = false;

void
host_out_of_memory(void)
{
	longjmp(host_escape, 1);
}

/* Reads a document in both ways, and aborts where they differ. */
static void
require_both_ways(RcaStr source)
{
	RcaReport  *report;
	RcaReport  *complete;
	StringInfoData out;
	RcaForm		form;
	RcaError	err;

	report = rca_report_parse(source, RCA_READ_FACTS, &err);
	complete = rca_report_parse(rca_str(source.data, source.len - is_planted),
								RCA_READ_ALL, &err);
	require((report == NULL) == (complete == NULL) || err.kind == RCA_ERROR_LIMIT,
			"both ways take it, or none");
	if (report == NULL || complete == NULL)
		return;
	initStringInfo(&out);
	rca_form_write(&out, report, source);
	require(rca_form_open(&form, out.data, out.len, out.len) == RCA_FORM_CURRENT, "the form can be opened");
	require_same_report(complete, &form, source);
	require_same_place(report->front_matter.root, complete->front_matter.root);
	require_same_places(&report->body);
	require_same_places(&complete->body);
	nread++;
}

static void
run(RcaStr source)
{
	if (pg_encoding_verifymbstr(PG_UTF8, source.data, source.len) != source.len)
		return;
	if (setjmp(host_escape) == 0)
		require_both_ways(source);
	host_reset();
}

/*
 * Documents that differ
 */

static char current[MAX_FILE];	/* what is read now */
static int	current_len;
static char current_name[256];

/* Does it differ?  Found out in a process of its own, without its message. */
static bool
differs(const char *source, int len)
{
	int			status;
	pid_t		pid = fork();

	if (pid == 0)
	{
		signal(SIGABRT, SIG_DFL);
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(1);
		run(rca_str(source, len));
		_exit(0);
	}
	return waitpid(pid, &status, 0) == pid && WIFSIGNALED(status);
}

/* Leaves out lines for as long as what is left differs. */
static void
shorten(void)
{
	static char shorter[MAX_FILE];
	int			start = 0;

	while (start < current_len)
	{
		char	   *end = memchr(current + start, '\n', current_len - start);
		int			next = end != NULL ? (int) (end + 1 - current) : current_len;
		int			len = current_len - (next - start);

		memcpy(shorter, current, start);
		memcpy(shorter + start, current + next, current_len - next);
		if (differs(shorter, len))
			memcpy(current, shorter, current_len = len);
		else
			start = next;
	}
}

/* On abort(), which require() calls. */
static void
show(int signal_number)
{
	shorten();
	printf("%s differs:\n%.*s\n--\n", current_name, current_len, current);
	fflush(stdout);
	_exit(1);
}

static void
check(RcaStr document, const char *name)
{
	if (document.len > MAX_FILE)
		return;
	/* the document may be of memory that goes with what is read of it */
	memcpy(current, document.data, document.len);
	current_len = document.len;
	strlcpy(current_name, name, sizeof(current_name));
	run(rca_str(current, current_len));
}

/*
 * Documents
 */

static void
check_written(uint64 seed)
{
	Random		random = {seed};
	StringInfoData out;
	char		name[64];

	initStringInfo(&out);
	write_markdown(&random, &out);
	snprintf(name, sizeof(name), "the document of seed " UINT64_FORMAT, seed);
	check(rca_str(out.data, out.len), name);
}

/* A document with every line behind a prefix. */
static void
check_inside(RcaStr source, const char *name, const char *first, const char *next)
{
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "# A report\n\n%s", first);
	for (int i = 0; i < source.len; i++)
	{
		appendStringInfoChar(&out, source.data[i]);
		if (source.data[i] == '\n' && i + 1 < source.len)
			appendStringInfoString(&out, next);
	}
	check(rca_str(out.data, out.len), name);
}

static void
check_file(const char *path, int nmutants, uint64 seed)
{
	static char text[MAX_FILE];
	FILE	   *file = fopen(path, "r");
	RcaStr		source = rca_str(text, file ? (int) fread(text, 1, sizeof(text), file) : 0);

	if (file == NULL || source.len == sizeof(text) || source.len == 0)
	{
		fprintf(stderr, "ways: \"%s\" cannot be read\n", path);
		exit(2);
	}
	fclose(file);
	check(source, path);
	check_inside(source, path, "", "");
	check_inside(source, path, "- ", "  ");
	check_inside(source, path, "> ", "> ");
	check_inside(source, path, "1. > - ", "   >   ");
	for (int i = 0; i < nmutants; i++)
	{
		Random		random = {seed + i};
		StringInfoData out;
		char		name[256];

		initStringInfo(&out);
		mutate_lines(&random, source, &out);
		snprintf(name, sizeof(name), "%s, mutant " UINT64_FORMAT ",", path, seed + i);
		check(rca_str(out.data, out.len), name);
		check_inside(rca_str(current, current_len), name, "", "");
	}
}

int
main(int argc, char **argv)
{
	long		count = argc > 2 ? atol(argv[1]) : 0;
	uint64		seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;

	if (argc < 3)
	{
		fprintf(stderr, "usage: ways COUNT SEED [FILE...]\n");
		return 2;
	}
	is_planted = getenv("WAYS_PLANTED") != NULL;
	signal(SIGABRT, show);
	for (int i = 3; i < argc; i++)
		check_file(argv[i], (int) count, seed);
	for (long i = 0; i < count && argc == 3; i++)
		check_written(seed + i);
	printf("seed " UINT64_FORMAT ": %ld documents read in both ways, 0 differ\n", seed, nread);
	return 0;
}
