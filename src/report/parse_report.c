/*
 * src/report/parse_report.c
 */
#include "base/base.h"

#include "report/action_items.h"
#include "report/report.h"
#include "base/limits.h"
#include "report/links.h"
#include "report/metadata.h"
#include "report/points.h"
#include "report/sections.h"
#include "base/text.h"
#include "report/timeline.h"

/* There is front matter or a heading, or this is no report. */
static bool
check_is_report(const RcaDocument *doc, RcaError *err)
{
	if (doc->front_matter.root != NULL)
		return true;
	for (int i = 0; i < doc->body.nblocks; i++)
	{
		if (doc->body.blocks[i].kind == RCA_BLOCK_HEADING)
			return true;
	}
	if (rca_trim(doc->source).len == 0)
		return rca_error_at(err, RCA_ERROR_SYNTAX, doc->source, 0,
							"The document is empty.",
							"A report has front matter between \"---\" lines, or at least one heading.");
	return rca_error_at(err, RCA_ERROR_SYNTAX, doc->source, 0,
						"The document has neither front matter nor a heading.",
						"Start it with front matter between \"---\" lines, or with a heading such as \"# Title\".");
}

RcaDocument *
rca_document_parse(RcaStr source, bool complete, RcaError *err)
{
	RcaDocument *doc;
	RcaStr		text = rca_skip(source, rca_byte_order_mark(source));

	if (source.len > RCA_MAX_DOCUMENT_SIZE)
	{
		*err = (RcaError) {
			.kind = RCA_ERROR_LIMIT,
			.message = psprintf("document of %d bytes exceeds the limit of %d bytes",
								source.len, RCA_MAX_DOCUMENT_SIZE),
			.detail = "No report is that long.",
			.hint = "Keep logs and data outside the report and link to them.",
		};
		return NULL;
	}

	doc = palloc0(sizeof(RcaDocument));
	doc->source = text;
	if (!rca_front_matter_read(text, complete, &doc->front_matter, err) ||
		!rca_markdown_parse(rca_skip(text, doc->front_matter.length),
							doc->front_matter.nlines + 1, complete, &doc->body, err) ||
		!check_is_report(doc, err))
		return NULL;
	rca_footer_read(doc);
	if (!rca_sections_read(doc, err))
		return NULL;
	rca_opening_read(doc);
	rca_metadata_read(doc);
	if (!rca_timeline_read(doc, err) || !rca_actions_read(doc, err) ||
		!rca_points_read(doc, err) || !rca_links_read(doc, err))
		return NULL;
	return doc;
}
