/*
 * src/report/parse_report.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/parse.h"
#include "report/action_items.h"
#include "report/links.h"
#include "report/metadata.h"
#include "report/points.h"
#include "report/report.h"
#include "report/sections.h"
#include "report/timeline.h"

/* There is front matter or a heading, or this is no report. */
static bool
check_is_report(const RcaReport *report, RcaError *err)
{
	if (report->front_matter.root != NULL)
		return true;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_HEADING)
			return true;
	}
	if (rca_trim(report->source).len == 0)
		return rca_error_at(err, RCA_ERROR_SYNTAX, report->source, 0,
							"The document is empty.",
							"A report has front matter between \"---\" lines, or at least one heading.");
	return rca_error_at(err, RCA_ERROR_SYNTAX, report->source, 0,
						"The document has neither front matter nor a heading.",
						"Start it with front matter between \"---\" lines, or with a heading such as \"# Title\".");
}

RcaReport *
rca_report_parse(RcaStr source, RcaExtent extent, RcaError *err)
{
	RcaReport *report;
	RcaStr		text = rca_skip(source, rca_byte_order_mark(source));

	if (source.len > RCA_MAX_DOCUMENT_SIZE)
	{
		rca_error_limit(err, 0, "document", source.len, RCA_MAX_DOCUMENT_SIZE,
						"bytes", "No report is that long.",
						"Keep logs and data outside the report and link to them.");
		return NULL;
	}

	report = palloc0(sizeof(RcaReport));
	report->source = text;
	if (!rca_front_matter_read(text, extent, &report->front_matter, err) ||
		!rca_markdown_parse(rca_skip(text, report->front_matter.length),
							report->front_matter.nlines + 1, extent, &report->body, err) ||
		!check_is_report(report, err))
		return NULL;
	rca_footer_read(report);
	if (!rca_sections_read(report, err))
		return NULL;
	rca_opening_read(report);
	rca_metadata_read(report);
	if (!rca_timeline_read(report, err) || !rca_action_items_read(report, err) ||
		!rca_points_read(report, err) || !rca_links_read(report, err))
		return NULL;
	return report;
}
