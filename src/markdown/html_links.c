/*
 * src/markdown/html_links.c
 *
 * Makes the links that cmark does not know: wikilinks and bare addresses.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "markdown/address.h"
#include "markdown/html_internal.h"
#include "markdown/inline.h"

/* suffixes of embeds that are pictures */
static const RcaStr picture_ends[] =
{
	RCA_LITERAL(".png"), RCA_LITERAL(".jpg"), RCA_LITERAL(".jpeg"),
	RCA_LITERAL(".gif"), RCA_LITERAL(".webp"), RCA_LITERAL(".svg"),
};

/* Appends text for a URL.  All but a few characters are escaped. */
static void
append_url(StringInfo out, RcaStr text)
{
	for (int i = 0; i < text.len; i++)
	{
		char		c = text.data[i];

		if (rca_is_alpha(c) || rca_is_digit(c) || strchr("-._~/", c) != NULL)
			appendStringInfoChar(out, c);
		else
			appendStringInfo(out, "%%%02X", (unsigned char) c);
	}
}

static bool
is_picture(RcaStr target)
{
	for (int i = 0; i < lengthof(picture_ends); i++)
	{
		RcaStr		end = picture_ends[i];

		if (target.len > end.len &&
			rca_equal_nocase(rca_skip(target, target.len - end.len), end))
			return true;
	}
	return false;
}

static cmark_node *
new_link(RcaStr target, RcaStr text)
{
	cmark_node *node = rca_html_node(CMARK_NODE_LINK);

	cmark_node_set_url(node, rca_cstring(target));
	cmark_node_append_child(node, rca_html_text(text));
	return node;
}

static cmark_node *
new_wikilink(RcaStr inside, bool embed, const char *wiki_base)
{
	RcaStr		target;
	RcaStr		anchor;
	RcaStr		label;
	StringInfoData url;
	cmark_node *node;

	rca_wikilink_split(inside, &target, &anchor, &label);
	initStringInfo(&url);
	appendStringInfoString(&url, wiki_base);
	append_url(&url, target);
	if (anchor.data != NULL)
	{
		appendStringInfoChar(&url, '#');
		append_url(&url, anchor);
	}
	node = rca_html_node(embed && is_picture(target) ?
					CMARK_NODE_IMAGE : CMARK_NODE_LINK);
	cmark_node_set_url(node, url.data);
	cmark_node_append_child(node, rca_html_text(label.len > 0 ? label : rca_trim_ascii(inside)));
	return node;
}

/* The wikilinks of a body, and the index of the next one. */
typedef struct Wikilinks
{
	const RcaStrList *targets;
	int			next;
	const char *base;
} Wikilinks;

/*
 * Is this the next wikilink?  "\[[x]]" looks like one here, but the targets
 * were collected from the source, where it is not one.
 */
static bool
is_next(Wikilinks *links, RcaStr inside)
{
	RcaStr		target;
	RcaStr		anchor;
	RcaStr		label;

	rca_wikilink_split(inside, &target, &anchor, &label);
	if (links->next == links->targets->count ||
		!rca_equal(links->targets->items[links->next], target))
		return false;
	links->next++;
	return true;
}

/*
 * Replaces the wikilink or address at pos of a text node, if there is one.
 * *done is the end of the text that was inserted before the node.  Returns the
 * position to continue at.
 */
static int
link_at(cmark_node *node, RcaStr text, int pos, int *done, Wikilinks *links)
{
	RcaStr		inside;
	RcaAddress	address;
	cmark_node *link;
	int			start = pos;
	int			n;

	if (text.data[pos] == '[')
	{
		n = rca_wikilink_length(rca_skip(text, pos), &inside);
		if (n == 0 || !is_next(links, inside))
			return pos + 1;
		/* the "!" of an embed is part of it */
		start -= (pos > *done && text.data[pos - 1] == '!');
		link = new_wikilink(inside, start < pos, links->base);
	}
	else
	{
		if ((n = rca_address_at(text, pos, &address)) == 0)
			return pos + 1;
		link = new_link(address.target, address.text);
	}
	rca_html_insert_text(node, text, *done, start);
	cmark_node_insert_before(node, link);
	return *done = pos + n;
}

/* Replaces a text node by its links and the text around them. */
static void
split_text(cmark_node *node, Wikilinks *links)
{
	RcaStr		text = rca_cmark_str(cmark_node_get_literal(node));
	int			done = 0;
	int			pos = 0;

	if (!rca_may_hold_bare_link(text))
		return;
	while (pos < text.len)
		pos = link_at(node, text, pos, &done, links);
	if (done == 0)
		return;
	rca_html_insert_text(node, text, done, text.len);
	cmark_node_unlink(node);
}

/*
 * Visits all text outside of links.  The iterator already knows the next node
 * when this one is split.
 */
void
rca_html_links(const RcaMarkdown *md, const RcaStrList *wikilinks,
			   const char *wiki_base)
{
	Wikilinks	links = {wikilinks, 0, wiki_base};
	cmark_iter *iter = cmark_iter_new(md->root);
	cmark_event_type event;
	int			depth = 0;		/* number of links around the text */

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
	{
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);

		rca_host_check_interrupts();
		if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
			depth += event == CMARK_EVENT_ENTER ? 1 : -1;
		else if (type == CMARK_NODE_TEXT && depth == 0)
			split_text(node, &links);
	}
	cmark_iter_free(iter);
}
