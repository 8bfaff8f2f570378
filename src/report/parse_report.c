/*
 * src/report/parse_report.c
 *
 * Runs the readers in the order in which they need each other.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/front_matter.h"
#include "markdown/parse.h"
#include "report/action_items.h"
#include "report/columns.h"
#include "report/links.h"
#include "report/metadata.h"
#include "report/parse_report.h"
#include "report/points.h"
#include "report/sections.h"
#include "report/services.h"
#include "report/timeline.h"
#include "report/timeline_milestones.h"

/* entries of a timeline, and bold keys, of a report without a heading */
#define MIN_ENTRIES		3
#define MIN_KEYS		2

/* Is it the name of a file, which somebody took for its text? */
static bool
is_file_name(RcaStr text)
{
	static const RcaStr endings[] = {RCA_LITERAL(".md"), RCA_LITERAL(".markdown")};

	if (rca_find(text, RCA_STR("\n")) >= 0)
		return false;
	for (int i = 0; i < (int) lengthof(endings); i++)
	{
		RcaStr		ending = endings[i];

		if (text.len > ending.len &&
			rca_same_nocase(text.data + text.len - ending.len, ending.data, ending.len))
			return true;
	}
	return false;
}

/* What a text looks like that is not a report, and what to do. */
static bool
fail_no_report(const RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	RcaStr		start = rca_trim(report->source);
	const char *detail = "The document has neither front matter nor a heading.";
	const char *hint = "Start it with front matter between \"---\" lines, or with a heading such as \"# Title\".";

	if (start.len == 0)
	{
		detail = "The document is empty.";
		hint = "A report has front matter between \"---\" lines, or at least one heading.";
	}
	else if (is_file_name(start))
	{
		detail = "The document is the name of a file, not the text of a report.";
		hint = "Load files with rca_load, or read one into a variable of psql: \\set report `cat report.md`, then :'report'.";
	}
	else if (md->nblocks == 1 && md->blocks[0].kind == RCA_BLOCK_CODE)
	{
		detail = "The whole document is a code block.";
		hint = "Remove the lines of \"```\" or \"~~~\" around it, or the blanks before its lines.";
	}
	else if (rca_find(start, RCA_STR("\\#")) >= 0)
	{
		detail = "The document has no heading: the signs of its headings are escaped, as \"\\#\".";
		hint = "Export it from the word processor as Markdown, or replace \"\\#\" by \"#\" and \"\\*\" by \"*\".";
	}
	return rca_error_at(err, RCA_ERROR_SYNTAX, report->source, 0, detail, hint);
}

/*
 * A text that has neither front matter nor a heading is not a report, unless it
 * holds a timeline or keys.
 */
static bool
check_is_report(const RcaReport *report, RcaError *err)
{
	/* a heading in a comment is one to earlier versions, and what they took is kept */
	if (report->front_matter.root != NULL || report->body.cuts.count > 0 ||
		report->ntimeline >= MIN_ENTRIES || report->nbold_keys >= MIN_KEYS)
		return true;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_HEADING)
			return true;
	}
	return fail_no_report(report, err);
}

/* What the libraries read: front matter as a tree, the body as blocks. */
static bool
read_document(RcaReport *report, RcaExtent extent, RcaError *err)
{
	RcaFrontMatter *front_matter = &report->front_matter;
	RcaStr		body;

	if (!rca_front_matter_read(report->source, extent, front_matter, err))
		return false;
	body = rca_skip(report->source, front_matter->length);
	return rca_markdown_parse(body, front_matter->nlines + 1, extent,
							  &report->body, err);
}

/* What a report makes of them. */
static bool
read_report(RcaReport *report, RcaError *err)
{
	rca_footer_read(report);
	if (!rca_sections_read(report, err))
		return false;
	report->uses = palloc0(Max(report->body.nblocks, 1) * sizeof(RcaUse));
	rca_opening_read(report);
	rca_metadata_read(report);
	if (!rca_timeline_read(report, err))
		return false;
	rca_milestones_settle(report);
	if (!rca_action_items_read(report, err) || !rca_points_read(report, err) ||
		!rca_extra_check(report, err))
		return false;
	rca_services_read(report);
	return rca_links_read(report, err);
}

RcaReport *
rca_report_read_like(const RcaReport *report, int reader)
{
	RcaReport  *other = palloc0(sizeof(RcaReport));
	RcaError	err;

	other->source = report->source;
	other->front_matter = report->front_matter;
	other->body = report->body;
	other->reading.reader = reader;
	other->body.reading = &other->reading;
	return read_report(other, &err) ? other : NULL;
}

RcaReport *
rca_report_parse(RcaStr source, RcaExtent extent, RcaError *err)
{
	return rca_report_parse_taught(source, NULL, extent, err);
}

RcaReport *
rca_report_parse_taught(RcaStr source, const RcaConventions *conventions,
						RcaExtent extent, RcaError *err)
{
	RcaReport  *report;

	Assert(extent != RCA_READ_PLACES);
	if (source.len > RCA_MAX_DOCUMENT_SIZE)
	{
		rca_error_limit(err, 0, "document", source.len, RCA_MAX_DOCUMENT_SIZE,
						"bytes", "No report is that long.",
						"Keep logs and data outside the report and link to them.");
		return NULL;
	}

	report = palloc0(sizeof(RcaReport));
	report->source = rca_skip(source, rca_byte_order_mark(source));
	if (!read_document(report, extent, err))
		return NULL;
	report->body.conventions = conventions;
	report->reading.reader = RCA_READER;
	report->body.reading = &report->reading;
	/* a limit that only what was learnt later goes over refuses no document */
	if (!read_report(report, err) &&
		(report->reading.newest == 0 ||
		 (report = rca_report_read_like(report, 0)) == NULL))
		return NULL;
	return check_is_report(report, err) ? report : NULL;
}
