/*
 * client/check.c
 */
#include "check.h"

#include "base/error.h"
#include "base/limits.h"
#include "conventions.h"
#include "host_client.h"
#include "lint/lint.h"
#include "report/parse_report.h"
#include "policy.h"
#include "messages.h"
#include "sarif_output.h"

/* what a finding that does not refuse the file says after its message */
static const char *const remarks[RCA_LEVEL_COUNT] = {
	[RCA_LEVEL_INFO] = " (info)",
	[RCA_LEVEL_WARNING] = " (warning)",
	[RCA_LEVEL_ERROR] = "",
};

/* What the documents are checked against, and what came of it. */
typedef struct Check
{
	const char *conventions;	/* in JSON; or NULL */
	bool		is_sarif;
	RcaPolicy	policy;
	RcaLevel	limit;			/* a finding of this level refuses */
	int			nrefused;
	int			nunread;		/* of these, could not be looked at */
} Check;

/* In SARIF the place of a hint is the rule. */
static void
put_finding(const Check *check, const char *path, const RcaFinding *f,
			const char *hint)
{
	if (check->is_sarif)
		sarif_put(path, f);
	else
		report_finding(path, f->line, f->col, rca_rule_table[f->rule].code,
					   psprintf("%s%s", with_remark(f->message, hint),
								f->level >= check->limit ? "" : remarks[f->level]));
}

/* A text that is not a report, as the finding it is. */
static bool
put_malformed(const Check *check, const char *path, int line, int col,
			  const char *message, const char *hint)
{
	RcaFinding	f = {.rule = RCA_RULE_NOT_WELL_FORMED, .level = RCA_LEVEL_ERROR};

	f.line = f.end_line = Max(line, 1);
	f.col = f.end_col = Max(col, 1);
	f.message = message;
	put_finding(check, path, &f, hint);
	return false;
}

/*
 * A file that cannot be looked at.  Scanners expect findings in documents, so it
 * is said on standard error whatever the format.
 */
static bool
put_unread(Check *check, const char *path, const Refusal *refusal)
{
	report_finding(path, refusal->line, refusal->col, refusal->code, refusal->message);
	check->nunread++;
	return false;
}

/* False if a finding is severe enough to refuse the document. */
static bool
put_findings(const Check *check, const char *path, const RcaFindings *findings)
{
	bool		accepted = true;

	for (int i = 0; i < findings->count; i++)
	{
		put_finding(check, path, &findings->items[i], NULL);
		accepted &= findings->items[i].level < check->limit;
	}
	return accepted;
}

/* Says what is wrong with a document.  False if it is refused. */
static bool
check_document(Check *check, const char *path, RcaStr source)
{
	RcaFindings findings;
	RcaReport  *report;
	RcaError	err;

	if (setjmp(host_escape) != 0)
	{
		Refusal		refusal;

		/* an error of the server, too, not a finding */
		refuse(&refusal, "54000",
			   psprintf("parsing the document takes more than the limit of %zu bytes of memory",
						RCA_MAX_PARSE_MEMORY));
		return put_unread(check, path, &refusal);
	}
	report = rca_report_parse_taught(source, make_conventions(check->conventions),
									 RCA_READ_FACTS, &err);
	if (report == NULL)
		return put_malformed(check, path, err.line, err.col,
							 err.message ? err.message : err.detail, err.hint);
	findings = rca_lint_report(report, &check->policy);
	return put_findings(check, path, &findings);
}

static bool
check_file(Check *check, const char *path, Content *content)
{
	Refusal		refusal;

	if (read_file(path, content, &refusal) && verify_text(content, &refusal))
		return check_document(check, path, rca_str(content->data, content->len));
	/* too large, or not text */
	if (strcmp(refusal.code, rca_rule_table[RCA_RULE_NOT_WELL_FORMED].code) == 0)
		return put_malformed(check, path, refusal.line, refusal.col, refusal.message, NULL);
	return put_unread(check, path, &refusal);
}

/* Checks file after file, until Ctrl-C; says how many. */
static int
check_each(Check *check, const Files *files)
{
	Content		content = {0};
	int			done;

	for (done = 0; done < files->npaths && !interrupted; done++)
	{
		if (!check_file(check, files->paths[done], &content))
			check->nrefused++;
		host_reset();
		progress_update(done + 1, check->nrefused);
	}
	pg_free(content.data);
	return done;
}

ExitStatus
check_files(const Options *options, const Files *files)
{
	Check		check = {.conventions = options->conventions};
	int			done;

	if (!read_policy(options->policy ? options->policy : DEFAULT_CHECK_POLICY,
					 &check.policy))
		return STATUS_NOTHING;
	check.is_sarif = (options->format == FORMAT_SARIF);
	check.limit = options->strict ? RCA_LEVEL_WARNING : RCA_LEVEL_ERROR;
	check.nrefused = check.nunread = files->nunread;
	progress_begin(files->npaths, options->quiet);
	if (check.is_sarif)
		sarif_begin();
	done = check_each(&check, files);
	progress_end();
	if (check.is_sarif)
		sarif_end(check.nunread == 0 && !interrupted);
	if (!options->quiet)
		fprintf(check.is_sarif ? stderr : stdout, "rca_load: %d files checked, %d refused%s\n",
				done, check.nrefused, interrupted ? ", interrupted" : "");
	if (done == 0 && files->npaths > 0)
		return STATUS_NOTHING;
	return check.nrefused > 0 || interrupted ? STATUS_SOME : STATUS_ALL;
}
