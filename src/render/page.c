/*
 * src/render/page.c
 *
 * A report as a stand-alone page.  It has no scripts and no fonts, and loads
 * nothing but the pictures of the report.  Its content security policy
 * enforces that.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "markdown/to_html.h"
#include "render/escape.h"
#include "render/page.h"
#include "render/timeline_svg.h"

static const char page_start[] =
"<!DOCTYPE html>\n"
"<html>\n"
"<head>\n"
"<meta charset=\"utf-8\">\n"
"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:\">\n"
"<title>";

static const char page_style[] =
"</title>\n"
"<style>\n"
":root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --shade: #f3f5f7; --line: #d0d7de; --axis: #8c959f; --link: #0b57d0; --bad: #b3261e; --found: #b06000; --held: #0b57d0; --good: #146c2e; }\n"
"@media screen and (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --paper: #14181c; --soft: #9aa7b2; --shade: #20262c; --line: #38424b; --axis: #6b7883; --link: #8ab4f8; --bad: #f2766d; --found: #e8a54b; --held: #8ab4f8; --good: #6fc585; } }\n"
"body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }\n"
"h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }\n"
"h1 { font-size: 1.7rem; margin-top: .5em; }\n"
"h2 { font-size: 1.3rem; border-bottom: 1px solid var(--line); padding-bottom: .2em; }\n"
"h3 { font-size: 1.1rem; }\n"
"a { color: var(--link); }\n"
"table { border-collapse: collapse; display: block; overflow-x: auto; }\n"
"th, td { border: 1px solid var(--line); padding: .35em .7em; text-align: left; vertical-align: top; overflow-wrap: normal; }\n"
"th { background: var(--shade); }\n"
"[align=right] { text-align: right; }\n"
"[align=center] { text-align: center; }\n"
"pre { background: var(--shade); padding: .8em; overflow-x: auto; }\n"
"code { font: .9em ui-monospace, monospace; background: var(--shade); padding: .1em .3em; }\n"
"pre code { padding: 0; }\n"
"blockquote { margin: 1em 0; padding-left: 1em; border-left: 4px solid var(--line); color: var(--soft); }\n"
"img { max-width: 100%; }\n"
"li > input { margin: 0 .4em 0 0; }\n"
"li:has(> input) { list-style: none; margin-left: -1.4em; }\n"
"hr { border: 0; border-top: 1px solid var(--line); }\n"
"dl.metadata { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1.2em; margin: 0 0 1.5em; padding: .8em 1em; background: var(--shade); }\n"
"dl.metadata dt { font-weight: 600; }\n"
"dl.metadata dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }\n"
"figure.timeline { margin: 1.5em 0; overflow-x: auto; }\n"
"figure.timeline svg { width: 100%; min-width: 42rem; height: auto; font: 13px system-ui, sans-serif; }\n"
"figure.timeline text { fill: var(--ink); }\n"
"figure.timeline .time { text-anchor: end; fill: var(--soft); }\n"
"figure.timeline .axis { stroke: var(--axis); stroke-width: 2; }\n"
"figure.timeline .range { stroke: var(--held); stroke-width: 6; stroke-opacity: .45; }\n"
"figure.timeline .leader { stroke: var(--line); fill: none; }\n"
"figure.timeline .entry { color: var(--soft); }\n"
"figure.timeline circle { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }\n"
"figure.timeline .started, figure.timeline .detected { color: var(--bad); }\n"
"figure.timeline .identified { color: var(--found); }\n"
"figure.timeline .mitigated { color: var(--held); }\n"
"figure.timeline .recovered, figure.timeline .resolved, figure.timeline .closed { color: var(--good); }\n"
"figcaption { color: var(--soft); font-size: .9em; }\n"
"figcaption .key { white-space: nowrap; margin-right: .8em; }\n"
"figcaption .key i { font-style: normal; color: var(--soft); }\n"
"summary { color: var(--link); cursor: pointer; }\n"
"@media print { body { max-width: none; margin: 0; font-size: 11pt; } a { color: inherit; } h2, h3 { break-after: avoid; } tr, figure, pre { break-inside: avoid; } table { display: table; } pre { white-space: pre-wrap; } figure.timeline { overflow: visible; } figure.timeline svg { min-width: 0; } details::details-content { content-visibility: visible; block-size: auto; } }\n"
"</style>\n"
"</head>\n"
"<body>\n";

static void
append_term(StringInfo out, const char *term, RcaStr value)
{
	if (value.len == 0)
		return;
	appendStringInfo(out, "<dt>%s</dt><dd>", term);
	rca_escape_html(out, value);
	appendStringInfoString(out, "</dd>\n");
}

static void
append_list(StringInfo out, const char *term, const RcaStrList *list)
{
	StringInfoData joined;

	initStringInfo(&joined);
	for (int i = 0; i < list->count; i++)
	{
		if (i > 0)
			appendStringInfoString(&joined, ", ");
		appendBinaryStringInfo(&joined, list->items[i].data, list->items[i].len);
	}
	append_term(out, term, rca_str(joined.data, joined.len));
}

static void
append_date(StringInfo out, const char *term, RcaDate date)
{
	char	   *text;

	if (date == RCA_NO_DATE)
		return;
	text = rca_date_string(date);
	append_term(out, term, rca_str(text, (int) strlen(text)));
}

/* Appends the metadata.  out must be empty, because they come first. */
static void
append_metadata(StringInfo out, const RcaMetadata *m)
{
	int			start;

	appendStringInfoString(out, "<dl class=\"metadata\">\n");
	start = out->len;
	append_date(out, "Date", m->date);
	append_term(out, "Severity", m->severity);
	append_term(out, "Status", m->status);
	if (m->duration != RCA_NO_DURATION)
	{
		int64		minutes = m->duration / RCA_USECS_PER_MIN;
		char	   *text = psprintf(INT64_FORMAT " h %d min", minutes / 60,
									(int) (minutes % 60));

		append_term(out, "Duration", rca_str(text, (int) strlen(text)));
	}
	append_list(out, "Services", &m->services);
	append_list(out, "Tags", &m->tags);
	append_list(out, "Authors", &m->authors);
	if (out->len > start)
		appendStringInfoString(out, "</dl>\n");
	else
		resetStringInfo(out);	/* do not write an empty list */
}

/* Targets of the wikilinks in the source of the body. */
static RcaStrList
wikilink_targets(const RcaReport *report)
{
	RcaStrList	targets = {palloc(Max(report->nlinks, 1) * sizeof(RcaStr)), 0};

	for (int i = 0; i < report->nlinks; i++)
	{
		const RcaLink *link = &report->links[i];

		if (link->kind == RCA_LINK_WIKILINK || link->kind == RCA_LINK_EMBED)
			targets.items[targets.count++] = link->target;
	}
	return targets;
}

/* The body as HTML, with inset after its first block unless it is NULL. */
static RcaStr
render_body(RcaReport *report, const char *wiki_base, const char *inset)
{
	RcaHtmlOptions options = {
		.wiki_base = wiki_base,
		.wikilinks = wikilink_targets(report),
		.inset = inset,
	};

	return rca_markdown_html(&report->body, &options);
}

RcaStr
rca_render_html(RcaReport *report, const char *wiki_base)
{
	return render_body(report, wiki_base, NULL);
}

/* Does the body begin with a heading of the first level? */
static bool
begins_with_title(const RcaMarkdown *md)
{
	return md->nblocks > 0 && md->blocks[0].kind == RCA_BLOCK_HEADING &&
		md->blocks[0].level == 1;
}

RcaStr
rca_render_page(RcaReport *report, const char *wiki_base)
{
	RcaStr		title = report->metadata.title;
	StringInfoData out;
	StringInfoData facts;
	RcaStr		body;

	initStringInfo(&facts);
	append_metadata(&facts, &report->metadata);
	rca_timeline_svg(&facts, report);

	initStringInfo(&out);
	appendStringInfoString(&out, page_start);
	rca_escape_html(&out, title.len > 0 ? title : RCA_STR("Incident report"));
	appendStringInfoString(&out, page_style);
	if (begins_with_title(&report->body))
		body = render_body(report, wiki_base, facts.len > 0 ? facts.data : NULL);
	else
	{
		if (title.len > 0)
		{
			appendStringInfoString(&out, "<h1>");
			rca_escape_html(&out, title);
			appendStringInfoString(&out, "</h1>\n");
		}
		appendBinaryStringInfo(&out, facts.data, facts.len);
		body = render_body(report, wiki_base, NULL);
	}
	appendBinaryStringInfo(&out, body.data, body.len);
	appendStringInfoString(&out, "</body>\n</html>\n");
	return rca_str(out.data, out.len);
}
