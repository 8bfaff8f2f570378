/*
 * test/fuzz/fuzz_document.c
 *
 * A libFuzzer target.  It looks for crashes, but also checks that the stored
 * form reads back as what was parsed, that every finding has a place, and that
 * fixing ends.
 *
 * The first byte of an input chooses a target.  The rest is parsed as a
 * document, or is read as a stored form, which may be invalid and must then be
 * refused.  Or it is a document whose stored form is damaged first, because
 * few inputs of the fuzzer look like a stored form.  Or it is a document that
 * is edited (fuzz_edits.c), published (fuzz_public.c), or read under
 * conventions.  Renderings of a document, such as a page, are checked in
 * run_document.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "client/host_client.h"
#include "diff/diff.h"
#include "front_matter/yaml.h"
#include "fuzz/fuzz_chunks.h"
#include "fuzz/fuzz_edits.h"
#include "fuzz/fuzz_public.h"
#include "fuzz/same.h"
#include "lint/lint.h"
#include "render/mermaid.h"
#include "render/page.h"
#include "report/explain.h"
#include "report/metrics.h"
#include "report/parse_report.h"
#include "report/teach.h"
#include "store/form.h"
#include "store/outline.h"
#include "values/quantity.h"

int			LLVMFuzzerTestOneInput(const uint8 *data, size_t size);

/* Reads everything in a stored form, whatever its bytes are. */
static void
read_all(const RcaForm *form, RcaStr text)
{
	RcaMetadata m;
	RcaCursor	cursor;
	RcaTimelineEntry entry;
	RcaActionItem item;
	RcaPoint	point;
	RcaLink		link;
	RcaOutline	outline;
	RcaNode    *root;

	(void) rca_form_metadata(form, &m);
	rca_form_timeline(form, &cursor);
	while (rca_timeline_next(&cursor, &entry))
		;
	rca_form_action_items(form, &cursor);
	while (rca_action_items_next(&cursor, &item))
		;
	rca_form_points(form, text, &cursor);
	while (rca_points_next(&cursor, &point))
		;
	rca_form_links(form, text, &cursor);
	while (rca_links_next(&cursor, &link))
		;
	(void) rca_form_front_matter(form, text, &root);
	if (!rca_form_outline(form, text, &outline))
		return;
	for (int part = 0; part < RCA_PART_COUNT; part++)
		(void) rca_outline_part(&outline, text, part, RCA_SUBSECTIONS_INCLUDED);
	for (int i = 0; i < outline.nsections; i++)
		(void) rca_outline_content(&outline, text, i, RCA_SUBSECTIONS_LEFT_OUT);
	read_chunks(&outline, text);
}

static void
lint(const RcaReport *report)
{
	RcaPolicy	policy;
	bool		wanted[RCA_RULE_COUNT];
	const RcaReport *current = report;
	RcaError	err;

	rca_policy_init(&policy, RCA_POLICY_STRICT_1);
	memset(wanted, true, sizeof(wanted));
	for (int round = 0;; round++)
	{
		RcaFindings findings = rca_lint_report(current, &policy);
		RcaStr		fixed = rca_apply_fixes(current, &findings, wanted);

		for (int i = 0; i < findings.count; i++)
		{
			const RcaFinding *f = &findings.items[i];

			require(f->line >= 1 && f->col >= 1, "a finding has a place");
			require(f->line <= current->body.first_line + Max(current->body.nlines, 1), "in the document");
			require(f->message != NULL, "and a message");
			require(is_utf8(rca_str(f->message, (int) strlen(f->message))), "in UTF-8");
		}
		if (rca_equal(fixed, current->source))
			break;
		require(round < 10, "fixing comes to an end");
		current = rca_report_parse(fixed, RCA_READ_FACTS, &err);
		if (current == NULL)
		{
			require(err.kind == RCA_ERROR_LIMIT, "what is fixed is a report");
			break;
		}
	}
}

static void
require_utf8(const char *s, int len, const char *what)
{
	require(is_utf8(rca_str(s, len)), what);
}

static void
explain(const RcaReport *report)
{
	RcaExplanations explanations = rca_explain_report(report);

	for (int i = 0; i < explanations.count; i++)
	{
		const RcaExplanation *e = &explanations.items[i];

		require(e->line >= 0 && e->line <= report->body.first_line + report->body.nlines,
				"an explanation is of a line in the document");
		require_utf8(e->reading, (int) strlen(e->reading), "an explanation in UTF-8");
		if (e->found.len > 0)
			require_utf8(e->found.data, e->found.len, "what was found in UTF-8");
	}
}

static void
require_changes(const RcaReport *old_report, const RcaReport *new_report)
{
	RcaChanges	changes = rca_diff_reports(old_report, new_report);

	for (int i = 0; i < changes.count; i++)
	{
		const RcaChange *change = &changes.items[i];
		RcaStr		texts[] = {change->key, change->field, change->old_text, change->new_text};

		require(change->old_line > 0 || change->new_line > 0, "a change has a place");
		for (int j = 0; j < lengthof(texts); j++)
		{
			if (texts[j].len > 0)
				require_utf8(texts[j].data, texts[j].len, "a change in UTF-8");
		}
	}
}

/*
 * An additional line end must not be a difference.  Another report must be
 * one, in both directions.
 */
static void
diff(const RcaReport *report)
{
	RcaStr		other = RCA_STR("---\nseverity: P1\n---\n# A\n\n## Action Items\n\n- [ ] Fix it\n");
	RcaError	err;
	RcaReport  *parsed = rca_report_parse(other, RCA_READ_FACTS, &err);
	char	   *longer = psprintf("%.*s\n", report->source.len, report->source.data);

	require(parsed != NULL, "this is a report");
	require_changes(report, parsed);
	require_changes(parsed, report);
	parsed = rca_report_parse(rca_str(longer, (int) strlen(longer)), RCA_READ_FACTS, &err);
	if (parsed != NULL)
		require(rca_diff_reports(report, parsed).count == 0, "a line end is no difference");
}

/* After these, no scheme may run code.  Case is ignored. */
static void
require_safe(RcaStr html)
{
	static const RcaStr places[] = {{"href=\"", 6}, {"src=\"", 5}};
	static const RcaStr schemes[] = {{"javascript:", 11}, {"vbscript:", 9}, {"file:", 5}, {"data:text", 9}};

	for (int i = 0; i < html.len; i++)
	{
		RcaStr		rest = rca_skip(html, i);

		if (html.data[i] == '<')
			require(!rca_starts_nocase(rest, RCA_STR("<script")), "no script");
		for (int j = 0; j < lengthof(places); j++)
		{
			for (int k = 0; k < lengthof(schemes) && rca_starts_nocase(rest, places[j]); k++)
				require(!rca_starts_nocase(rca_skip(rest, places[j].len), schemes[k]), "a safe scheme");
		}
	}
}

/* Renders the document, which cannot be used afterwards. */
static void
render(RcaReport *report, const RcaForm *form)
{
	RcaMetricInput input;
	RcaMetric	metric;
	StringInfoData mermaid;
	RcaStr		page;

	for (int i = 0; i < report->npoints; i++)
	{
		RcaQuantity quantity;
		int			pos = 0;
		int			last = 0;

		while (rca_quantity_read(report->points[i].text, &pos, &quantity))
		{
			require(pos > last && pos <= report->points[i].text.len, "quantities go forward");
			last = pos;
			require(quantity.value.known || quantity.from.known, "a quantity has a number");
			(void) rca_number_string(quantity.value);
			require(quantity.label.data == NULL || quantity.label.len > 0, "a label is not empty");
			if (quantity.label.len > 0)
				require_utf8(quantity.label.data, quantity.label.len, "label in UTF-8");
			if (quantity.unit.len > 0)
				require_utf8(quantity.unit.data, quantity.unit.len, "unit in UTF-8");
		}
	}
	input = rca_metric_input(report);
	for (int i = 0; rca_metric(i, &input, &metric); i++)
		require((metric.status == RCA_METRIC_SUCCESS) == (metric.value != RCA_NO_DURATION) &&
				(metric.value == RCA_NO_DURATION || metric.value >= 0), "metric");

	initStringInfo(&mermaid);
	require(rca_mermaid_write(&mermaid, form), "Mermaid");
	require_utf8(mermaid.data, mermaid.len, "Mermaid in UTF-8");
	page = rca_render_page(report, "");
	require_utf8(page.data, page.len, "page in UTF-8");
	require_safe(page);
}

static void
run_document(RcaStr source)
{
	RcaReport  *report;
	RcaReport  *complete;
	StringInfoData out;
	RcaForm		form;
	RcaError	err;

	if (!is_utf8(source))
		return;
	report = rca_report_parse(source, RCA_READ_FACTS, &err);
	if (report == NULL)
	{
		require(err.detail != NULL && err.hint != NULL, "an error says what and what to do");
		return;
	}
	initStringInfo(&out);
	rca_form_write(&out, report, source);
	require(rca_form_open(&form, out.data, out.len, out.len) == RCA_FORM_CURRENT, "the form can be opened");
	require_same(rca_form_text(&form, out.len), source, "text");
	require_same_report(report, &form, source);
	require_same_places(&report->body);
	read_all(&form, source);
	lint(report);

	/*
	 * what is not passed to the libraries must change nothing; test/ways
	 * checks more
	 */
	complete = rca_report_parse(source, RCA_READ_ALL, &err);
	if (complete == NULL)
	{
		require(err.kind == RCA_ERROR_LIMIT, "a complete parse takes more memory, and no more");
		return;
	}
	require_same_report(complete, &form, source);
	require_same_place(report->front_matter.root, complete->front_matter.root);
	explain(complete);
	check_chunks(complete, &form, source);
	diff(report);
	render(complete, &form);
}

/* Conventions up to a line "%", and a document that is read under them. */
static void
run_taught(RcaStr input)
{
	RcaConventions *conventions;
	RcaArgumentError refused;
	RcaNode    *root;
	RcaStr		json;
	RcaStr		source;
	RcaReport  *report;
	RcaForm		form;
	StringInfoData out;
	RcaNodes	reserved = {NULL};
	RcaError	err;
	int			end = rca_find(input, RCA_STR("\n%\n"));

	if (end < 0 || !is_utf8(input))
		return;
	json = rca_str(input.data, end);
	source = rca_skip(input, end + 3);
	/* read JSON as YAML */
	if (!rca_yaml_read(json, json.len, &root, &reserved, &err))
		return;
	conventions = rca_conventions_of_tree(root, json, &refused);
	if (conventions == NULL)
	{
		require(refused.message == NULL || refused.hint != NULL, "conventions are refused with a hint");
		return;
	}
	require(conventions->nwords <= RCA_MAX_CONVENTIONS_WORDS, "a limit of words");
	report = rca_report_parse_taught(source, conventions, RCA_READ_FACTS, &err);
	if (report == NULL)
		return;
	initStringInfo(&out);
	rca_form_write(&out, report, source);
	require(rca_form_open(&form, out.data, out.len, out.len) == RCA_FORM_CURRENT, "the form can be opened");
	require_same(rca_form_text(&form, out.len), source, "text");
	require(rca_form_conventions(&form, &json), "conventions are in the form");
	require_same(json, conventions->json, "conventions");
	require_same_report(report, &form, source);
	read_all(&form, source);
	lint(report);
}

static void
run_stored_form(RcaStr bytes)
{
	RcaForm		form;
	char	   *copy = palloc(Max(bytes.len, 1));

	memcpy(copy, bytes.data, bytes.len);
	if (rca_form_open(&form, copy, bytes.len, bytes.len) == RCA_FORM_CURRENT)
		read_all(&form, rca_form_text(&form, bytes.len));
}

/*
 * Sets four bytes in the form of a document.  Each takes three bytes of the
 * input: two for the offset, one for the value.
 */
static void
run_damaged_form(RcaStr input)
{
	const unsigned char *damage = (const unsigned char *) input.data;
	RcaStr		source;
	RcaReport  *report;
	StringInfoData form;
	RcaError	err;

	if (input.len < 12)
		return;
	source = rca_skip(input, 12);
	if (!is_utf8(source))
		return;
	report = rca_report_parse(source, RCA_READ_FACTS, &err);
	if (report == NULL)
		return;
	initStringInfo(&form);
	rca_form_write(&form, report, source);
	for (int i = 0; i < 4; i++, damage += 3)
		form.data[(damage[0] | damage[1] << 8) % form.len] = (char) damage[2];
	run_stored_form(rca_str(form.data, form.len));
}

typedef struct Target
{
	char		byte;
	void		(*run) (RcaStr input);
} Target;

static const Target targets[] = {
	{'S', run_stored_form},
	{'F', run_damaged_form},
	{'E', run_edit},
	{'P', run_public},
	{'C', run_taught},
	{'D', run_document},		/* and any other byte */
};

int
LLVMFuzzerTestOneInput(const uint8 *data, size_t size)
{
	RcaStr		input = {(const char *) data + 1, (int) size - 1};
	char	   *copy;
	int			target = 0;

	if (size < 1)
		return 0;
	while (target < lengthof(targets) - 1 && targets[target].byte != data[0])
		target++;
	if (setjmp(host_escape) == 0)
	{
		/* an exact copy, so that reading past its end is detected */
		copy = palloc(Max(input.len, 1));
		memcpy(copy, input.data, input.len);
		input.data = copy;
		targets[target].run(input);
	}
	host_reset();
	return 0;
}
