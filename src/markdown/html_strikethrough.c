/*
 * src/markdown/html_strikethrough.c
 *
 * One or two tildes around text strike it out, as in GitHub Flavored Markdown,
 * section 6.5.  Both ends have the same number of tildes, are next to text and
 * not to a blank, and are in the same parent node, because tags must nest.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "markdown/html_internal.h"

/* Tildes that may open a strikethrough. */
typedef struct Opening
{
	cmark_node *node;
	int			ntildes;
} Opening;

typedef struct Openings
{
	Opening    *items;
	int			count;
	int			capacity;
} Openings;

/* What is beside tildes. */
typedef enum Neighbour
{
	BLANK,
	PUNCTUATION,
	LETTER,						/* or a node that is not text */
} Neighbour;

static Neighbour
neighbour_char(char c)
{
	if (rca_is_space(c))
		return BLANK;
	return rca_is_word(c) ? LETTER : PUNCTUATION;
}

/* The kind of a neighbour node, which may be NULL. */
static Neighbour
neighbour_node(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);

	return node == NULL || type == CMARK_NODE_SOFTBREAK ||
		type == CMARK_NODE_LINEBREAK ? BLANK : PUNCTUATION;
}

/*
 * May tildes open a strikethrough?  With the arguments swapped: may they close
 * one?
 */
static bool
flanks(Neighbour outside, Neighbour inside)
{
	return inside != BLANK && (inside == LETTER || outside != LETTER);
}

static void
replace(cmark_node *tildes, const char *tag)
{
	cmark_node_insert_before(tildes, rca_html_inline(tag, ""));
	cmark_node_unlink(tildes);
}

/* Makes tags of tildes and of those that they close, or keeps them as text. */
static void
add_tildes(Openings *open, cmark_node *node, int ntildes, bool may_open,
		   bool may_close)
{
	Opening    *last = open->count > 0 ? &open->items[open->count - 1] : NULL;

	if (may_close && last != NULL &&
		cmark_node_parent(last->node) == cmark_node_parent(node))
	{
		/* with another number, the opening tildes are text */
		open->count--;
		if (last->ntildes == ntildes)
		{
			replace(last->node, "<del>");
			replace(node, "</del>");
			return;
		}
	}
	if (!may_open)
		return;
	RCA_MAKE_ROOM(open->items, open->count, open->capacity);
	open->items[open->count].node = node;
	open->items[open->count++].ntildes = ntildes;
}

/* Splits a text node so that its tildes are nodes of their own. */
static void
split_at_tildes(cmark_node *node, Openings *open)
{
	RcaStr		text = rca_cmark_str(cmark_node_get_literal(node));
	int			done = 0;
	int			pos = 0;

	while (pos < text.len)
	{
		int			end = pos;
		Neighbour	before;
		Neighbour	behind;
		cmark_node *tildes;

		while (end < text.len && text.data[end] == '~')
			end++;
		if (end == pos || end - pos > 2)
		{
			pos = Max(end, pos + 1);
			continue;
		}
		before = pos > 0 ? neighbour_char(text.data[pos - 1]) :
			neighbour_node(cmark_node_previous(node));
		behind = end < text.len ? neighbour_char(text.data[end]) :
			neighbour_node(cmark_node_next(node));
		tildes = rca_html_text(rca_slice(text.data + pos, text.data + end));
		rca_html_insert_text(node, text, done, pos);
		cmark_node_insert_before(node, tildes);
		add_tildes(open, tildes, end - pos, flanks(before, behind),
				   flanks(behind, before));
		done = pos = end;
	}
	if (done > 0)
		cmark_node_set_literal(node, pstrdup(text.data + done));
}

/* Tildes that are still open at the end of a node are text. */
static void
leave_node(Openings *open, cmark_node *node)
{
	while (open->count > 0 &&
		   cmark_node_parent(open->items[open->count - 1].node) == node)
		open->count--;
}

void
rca_html_strikethrough(const RcaMarkdown *md)
{
	cmark_iter *iter = cmark_iter_new(md->root);
	Openings	open = {0};
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
	{
		cmark_node *node = cmark_iter_get_node(iter);

		rca_host_check_interrupts();
		if (event == CMARK_EVENT_EXIT)
			leave_node(&open, node);
		else if (cmark_node_get_type(node) == CMARK_NODE_TEXT &&
				 strchr(cmark_node_get_literal(node), '~') != NULL)
			split_at_tildes(node, &open);
	}
	cmark_iter_free(iter);
}
