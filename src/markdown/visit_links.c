/*
 * src/markdown/visit_links.c
 *
 * Visits the links among the inlines.  cmark does not know wikilinks and bare
 * addresses.  Both are found in its runs of text, which have no code.
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/address.h"
#include "markdown/inline.h"
#include "markdown/markdown_internal.h"

typedef struct Visit
{
	const RcaMarkdown *md;
	RcaLinkVisitor visitor;
	void	   *arg;
} Visit;

/* A link or image that cmark knows. */
static void
visit_link(const Visit *visit, cmark_node *node)
{
	RcaStr		target = rca_cmark_str(cmark_node_get_url(node));
	RcaStr		label = rca_inlines_text(visit->md, node);
	RcaStr		address = target;
	RcaLinkKind kind = RCA_LINK_LINK;

	if (rca_starts_nocase(address, RCA_STR("mailto:")))
		address = rca_skip(address, 7);
	if (cmark_node_get_type(node) == CMARK_NODE_IMAGE)
		kind = RCA_LINK_IMAGE;
	else if (label.len > 0 &&
			 (rca_equal(label, target) || rca_equal(label, address)))
		kind = RCA_LINK_AUTOLINK;
	visit->visitor(visit->arg, kind, target, label);
}

/*
 * Visits the wikilink or address at pos in a run of text, if there is one.
 * Returns its length, or 0.
 */
static int
visit_link_at(const Visit *visit, RcaStr text, int pos)
{
	RcaStr		rest = rca_skip(text, pos);
	RcaStr		inside;
	RcaAddress	address;
	int			n;

	if (rest.data[0] == '[')
	{
		if ((n = rca_wikilink_length(rest, &inside)) > 0)
			visit->visitor(visit->arg, pos > 0 && text.data[pos - 1] == '!' ?
						   RCA_LINK_EMBED : RCA_LINK_WIKILINK,
						   inside, RCA_NULL_STR);
		return n;
	}
	if ((n = rca_address_at(text, pos, &address)) > 0)
		visit->visitor(visit->arg, RCA_LINK_AUTOLINK, address.target,
					   address.text);
	return n;
}

/* Visits the links in a run of text. */
static void
visit_text(const Visit *visit, RcaStr text)
{
	int			pos = 0;

	while (pos < text.len)
	{
		int			n = visit_link_at(visit, text, pos);

		pos += Max(n, 1);
	}
}

/* Visits the collected text.  The visitor may keep it. */
static void
visit_run(const Visit *visit, StringInfo run)
{
	if (rca_may_hold_bare_link(rca_str(run->data, run->len)))
		visit_text(visit, rca_copy(rca_str(run->data, run->len)));
	resetStringInfo(run);
}

static void
visit_inlines(const Visit *visit, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	int			depth = 0;		/* number of links around the text */
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
		visit_run(visit, &run);
		if (is_link && event == CMARK_EVENT_ENTER && !rca_is_footnote(node))
			visit_link(visit, node);
		depth += is_link ? (event == CMARK_EVENT_ENTER ? 1 : -1) : 0;
	}
	cmark_iter_free(iter);
	pfree(run.data);
}

static void
visit_source(const Visit *visit, RcaStr source)
{
	/* do not free the tree: the visitor has strings in it */
	visit_inlines(visit, rca_inline_parse(visit->md, source, RCA_WITH_TARGETS));
}

void
rca_block_links(const RcaMarkdown *md, const RcaBlock *block,
				RcaLinkVisitor visitor, void *arg)
{
	Visit		visit = {md, visitor, arg};

	if (block->node != NULL)
		visit_inlines(&visit, block->node);
	else if (block->plain)
	{
		if (rca_may_hold_bare_link(block->raw))
			visit_text(&visit, block->raw);
	}
	else
		visit_source(&visit, block->raw);
}

void
rca_cell_links(const RcaMarkdown *md, RcaStr cell, RcaLinkVisitor visitor,
			   void *arg)
{
	Visit		visit = {md, visitor, arg};

	visit_source(&visit, rca_cell_source(cell));
}
