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

/* what a finding that does not refuse the file says after its message */
static const char *const remarks[RCA_LEVEL_COUNT] = {
	[RCA_LEVEL_INFO] = " (info)",
	[RCA_LEVEL_WARNING] = " (warning)",
	[RCA_LEVEL_ERROR] = "",
};

/*
 * Prints the findings.  False if one of them is so severe that the file is
 * refused.
 */
static bool
report_findings(const char *path, const RcaFindings *findings,
				RcaLevel limit)
{
	bool		accepted = true;

	for (int i = 0; i < findings->count; i++)
	{
		const RcaFinding *f = &findings->items[i];
		bool		refuses = f->level >= limit;

		report_finding(path, f->line, f->col, rca_rule_table[f->rule].code,
					   psprintf("%s%s", f->message,
								refuses ? "" : remarks[f->level]));
		accepted &= !refuses;
	}
	return accepted;
}

/* Prints what is wrong with a document.  False if it is refused. */
static bool
check_document(const char *path, RcaStr source, const char *conventions,
			   const RcaPolicy *policy, RcaLevel limit)
{
	RcaFindings findings;
	RcaReport  *report;
	RcaError	err;

	if (setjmp(host_escape) != 0)
	{
		/* this is also an error in the server, and not a finding */
		report_finding(path, 1, 1, "54000",
					   psprintf("parsing the document takes more than the limit of %zu bytes of memory",
								RCA_MAX_PARSE_MEMORY));
		return false;
	}
	report = rca_report_parse_taught(source, make_conventions(conventions),
									 RCA_READ_FACTS, &err);
	if (report == NULL)
	{
		const char *message = err.message ? err.message : err.detail;

		report_finding(path, Max(err.line, 1), Max(err.col, 1), "RCA000",
					   with_remark(message, err.hint));
		return false;
	}
	findings = rca_lint_report(report, policy);
	return report_findings(path, &findings, limit);
}

ExitStatus
check_files(const Options *options, const Files *files)
{
	RcaLevel limit = RCA_LEVEL_ERROR;
	RcaPolicy	policy;
	Content		content = {0};
	int			refused = files->nunread;
	int			done;

	if (!read_policy(options->policy ? options->policy : DEFAULT_CHECK_POLICY,
					 &policy))
		return STATUS_NOTHING;
	if (options->strict)
		limit = RCA_LEVEL_WARNING;
	progress_begin(files->npaths, options->quiet);
	for (done = 0; done < files->npaths && !interrupted; done++)
	{
		const char *path = files->paths[done];
		Refusal		refusal;

		if (!read_file(path, &content, &refusal) ||
			!verify_text(&content, &refusal))
		{
			report_finding(path, refusal.line, refusal.col, refusal.code,
						   refusal.message);
			refused++;
		}
		else if (!check_document(path, rca_str(content.data, content.len),
								 options->conventions, &policy, limit))
			refused++;
		host_reset();
		progress_update(done + 1, refused);
	}
	progress_end();
	if (!options->quiet)
		printf("rca_load: %d files checked, %d refused%s\n", done, refused,
			   interrupted ? ", interrupted" : "");
	if (done == 0)
		return STATUS_NOTHING;
	return refused > 0 || interrupted ? STATUS_SOME : STATUS_ALL;
}
