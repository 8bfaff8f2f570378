/*
 * src/markdown/visit_links.c
 *
 * Links among the inlines.  cmark knows neither wikilinks nor bare URLs: both
 * are found in its runs of text, which hold no code.
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/inline.h"
#include "markdown/markdown_internal.h"

static void
visit_link(const RcaMarkdown *md, cmark_node *node, RcaLinkVisitor visit, void *arg)
{
	const char *url = cmark_node_get_url(node);
	RcaStr		target = {url, (int) strlen(url)};
	RcaStr		label = rca_inlines_text(md, node);
	RcaStr		address = target;
	RcaLinkKind kind = RCA_LINK_LINK;

	if (rca_starts_nocase(address, RCA_STR("mailto:")))
		address = rca_skip(address, 7);
	if (cmark_node_get_type(node) == CMARK_NODE_IMAGE)
		kind = RCA_LINK_IMAGE;
	else if (label.len > 0 && (rca_equal(label, target) || rca_equal(label, address)))
		kind = RCA_LINK_AUTOLINK;
	visit(arg, kind, target, label);
}

/* Visits what links there are in a run of text. */
static void
visit_text(RcaStr text, RcaLinkVisitor visit, void *arg)
{
	int			pos = 0;

	while (pos < text.len)
	{
		RcaStr		rest = rca_skip(text, pos);
		RcaStr		inside;
		int			n = 1;

		if (rest.data[0] == '[' && (n = rca_wikilink_length(rest, &inside)) > 0)
			visit(arg, pos > 0 && text.data[pos - 1] == '!' ? RCA_LINK_EMBED : RCA_LINK_WIKILINK,
				  inside, RCA_NULL_STR);
		else if ((rest.data[0] == 'h' || rest.data[0] == 'H') &&
				 (pos == 0 || !rca_is_word(text.data[pos - 1])) &&
				 (n = rca_url_length(rest)) > 0)
			visit(arg, RCA_LINK_AUTOLINK, rca_slice(rest.data, rest.data + n),
				  rca_slice(rest.data, rest.data + n));
		pos += Max(n, 1);
	}
}

/* Visits the text that was gathered, which the visitor may keep. */
static void
visit_run(StringInfo run, RcaLinkVisitor visit, void *arg)
{
	RcaStr		text = {run->data, run->len};

	if (run->len == 0)
		return;
	if (memchr(text.data, '[', text.len) != NULL || memchr(text.data, ':', text.len) != NULL)
		visit_text(rca_copy(text), visit, arg);
	resetStringInfo(run);
}

static void
visit_inlines(const RcaMarkdown *md, cmark_node *root, RcaLinkVisitor visit, void *arg)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	int			depth = 0;		/* of links around the text */
	StringInfoData run;

	initStringInfo(&run);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
	{
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);
		bool		is_link = (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE);

		if (type == CMARK_NODE_TEXT && depth == 0)
		{
			appendStringInfoString(&run, cmark_node_get_literal(node));
			continue;
		}
		visit_run(&run, visit, arg);
		if (is_link && event == CMARK_EVENT_ENTER)
			visit_link(md, node, visit, arg);
		depth += is_link ? (event == CMARK_EVENT_ENTER ? 1 : -1) : 0;
	}
	cmark_iter_free(iter);
	pfree(run.data);
}

static void
visit_source(const RcaMarkdown *md, RcaStr source, RcaLinkVisitor visit, void *arg)
{
	cmark_node *node;

	node = rca_inline_parse(md, source, true);
	visit_inlines(md, node, visit, arg);
	/* the tree stays: its strings were handed out */
}

void
rca_block_links(const RcaMarkdown *md, const RcaBlock *block, RcaLinkVisitor visit,
				void *arg)
{
	if (block->node != NULL)
		visit_inlines(md, block->node, visit, arg);
	else if (block->plain)
		visit_text(block->raw, visit, arg);
	else
		visit_source(md, block->raw, visit, arg);
}

void
rca_cell_links(const RcaMarkdown *md, RcaStr cell, RcaLinkVisitor visit, void *arg)
{
	visit_source(md, rca_cell_source(cell), visit, arg);
}
