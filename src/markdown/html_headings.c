/*
 * src/markdown/html_headings.c
 *
 * Makes the id of a heading as GitHub does: its text in lower case, with "-"
 * for blanks and without punctuation.  If another heading has the same id,
 * "-1", "-2", ... is added.  A link "#what-happened" finds it.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "markdown/html_internal.h"

/* maximum number of characters of a heading in its id */
#define MAX_ID	200

typedef struct Range
{
	int			first;
	int			last;
	int			step;			/* 1 or 2: every character, or every second
								 * one */
	int			distance;		/* from a capital to its small letter */
} Range;

/* non-ASCII capital letters of European alphabets */
static const Range capitals[] =
{
	{0x00C0, 0x00D6, 1, 32}, {0x00D8, 0x00DE, 1, 32},
	{0x0100, 0x0136, 2, 1}, {0x0139, 0x0147, 2, 1}, {0x014A, 0x0176, 2, 1},
	{0x0178, 0x0178, 1, -121}, {0x0179, 0x017D, 2, 1},
	{0x0386, 0x0386, 1, 38}, {0x0388, 0x038A, 1, 37},
	{0x0391, 0x03A1, 1, 32}, {0x03A3, 0x03AB, 1, 32},
	{0x0400, 0x040F, 1, 80}, {0x0410, 0x042F, 1, 32}, {0x0460, 0x0480, 2, 1},
	{0x048A, 0x04BE, 2, 1},
};

/* characters that are not letters or digits */
static const Range signs[] =
{
	{0x0080, 0x00A9, 1, 0}, {0x00AB, 0x00B1, 1, 0}, {0x00B4, 0x00B4, 1, 0},
	{0x00B6, 0x00B8, 1, 0}, {0x00BB, 0x00BB, 1, 0}, {0x00BF, 0x00BF, 1, 0},
	{0x00D7, 0x00D7, 1, 0}, {0x00F7, 0x00F7, 1, 0},
	{0x2000, 0x206F, 1, 0}, {0x20A0, 0x20CF, 1, 0}, {0x2190, 0x2BFF, 1, 0},
	{0x3000, 0x3004, 1, 0}, {0x3008, 0x3020, 1, 0}, {0x3030, 0x3030, 1, 0},
	{0xFE00, 0xFE0F, 1, 0}, {0xFE30, 0xFE6F, 1, 0}, {0xFF01, 0xFF0F, 1, 0},
	{0xFF1A, 0xFF20, 1, 0}, {0xFF3B, 0xFF40, 1, 0}, {0xFF5B, 0xFF65, 1, 0},
	{0xFFFD, 0xFFFF, 1, 0}, {0x1F000, 0x1FAFF, 1, 0}, {0xE0000, 0xE0FFF, 1, 0},
};

static const Range *
find_range(const Range *ranges, int count, int c)
{
	for (int i = 0; i < count; i++)
	{
		if (c >= ranges[i].first && c <= ranges[i].last &&
			(c - ranges[i].first) % ranges[i].step == 0)
			return &ranges[i];
	}
	return NULL;
}

/* The code point at the start of s, which is UTF-8, and its length. */
static int
take_char(RcaStr s, int *length)
{
	unsigned char first = (unsigned char) s.data[0];
	int			n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
	int			c = n == 1 ? first : first & (0xFF >> (n + 1));

	*length = Min(n, s.len);
	for (int i = 1; i < *length; i++)
		c = c << 6 | ((unsigned char) s.data[i] & 0x3F);
	return c;
}

static void
append_char(StringInfo out, int c)
{
	if (c < 0x80)
		appendStringInfoChar(out, c);
	else if (c < 0x800)
	{
		appendStringInfoChar(out, 0xC0 | c >> 6);
		appendStringInfoChar(out, 0x80 | (c & 0x3F));
	}
	else if (c < 0x10000)
	{
		appendStringInfoChar(out, 0xE0 | c >> 12);
		appendStringInfoChar(out, 0x80 | (c >> 6 & 0x3F));
		appendStringInfoChar(out, 0x80 | (c & 0x3F));
	}
	else
	{
		appendStringInfoChar(out, 0xF0 | c >> 18);
		appendStringInfoChar(out, 0x80 | (c >> 12 & 0x3F));
		appendStringInfoChar(out, 0x80 | (c >> 6 & 0x3F));
		appendStringInfoChar(out, 0x80 | (c & 0x3F));
	}
}

static void
append_id_char(StringInfo out, int c)
{
	const Range *capital;

	if (c == ' ' || c == '-' || c == '_')
		appendStringInfoChar(out, c == ' ' ? '-' : c);
	else if (c < 0x80)
	{
		if (rca_is_alpha(c) || rca_is_digit(c))
			appendStringInfoChar(out, rca_to_lower(c));
	}
	else if ((capital = find_range(capitals, lengthof(capitals), c)) != NULL)
		append_char(out, c + capital->distance);
	else if (find_range(signs, lengthof(signs), c) == NULL)
		append_char(out, c);
}

/* The id of a text, without a number.  It may be empty. */
static RcaStr
id_of_text(RcaStr text)
{
	StringInfoData out;
	int			nchars = 0;
	int			length;

	initStringInfo(&out);
	for (text = rca_trim(text); text.len > 0 && nchars < MAX_ID; nchars++)
	{
		append_id_char(&out, take_char(text, &length));
		text = rca_skip(text, length);
	}
	return rca_str(out.data, out.len);
}

/* A heading, its id without number, and its number, or 0. */
typedef struct Heading
{
	RcaStr		id;
	int			index;
	int			number;
	cmark_node *node;
	int			level;
} Heading;

static int
compare_ids(const void *a, const void *b)
{
	const Heading *x = a;
	const Heading *y = b;
	int			diff = memcmp(x->id.data, y->id.data, Min(x->id.len, y->id.len));

	if (diff == 0)
		diff = x->id.len - y->id.len;
	return diff != 0 ? diff : x->index - y->index;
}

/* Does a heading have this id without a number? */
static bool
is_taken(const Heading *headings, int n, const char *id)
{
	Heading		wanted = {rca_str(id, (int) strlen(id)), -1};
	int			low = 0;
	int			high = n;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (compare_ids(&headings[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && rca_equal(headings[low].id, wanted.id);
}

/* Numbers headings with the same text, from the second one on. */
static void
number_headings(Heading *headings, int n)
{
	if (n > 1)
		qsort(headings, n, sizeof(Heading), compare_ids);
	for (int i = 1; i < n; i++)
	{
		RcaStr		id = headings[i].id;

		if (!rca_equal(id, headings[i - 1].id))
			continue;
		headings[i].number = headings[i - 1].number + 1;
		while (is_taken(headings, n, psprintf("%.*s-%d", id.len, id.data,
											  headings[i].number)))
			headings[i].number++;
	}
}

/* Replaces the heading by HTML with its tags and its inlines. */
static void
put_id(const Heading *heading)
{
	cmark_node *block = rca_html_block("", "");
	cmark_node *tags;
	cmark_node *child;
	StringInfoData tag;

	initStringInfo(&tag);
	appendStringInfo(&tag, "<h%d id=\"%.*s", heading->level, heading->id.len,
					 heading->id.data);
	if (heading->number > 0)
		appendStringInfo(&tag, "-%d", heading->number);
	appendStringInfoString(&tag, "\">");
	tags = rca_html_inline(tag.data, psprintf("</h%d>", heading->level));
	while ((child = cmark_node_first_child(heading->node)) != NULL)
	{
		cmark_node_unlink(child);
		cmark_node_append_child(tags, child);
	}
	cmark_node_append_child(block, tags);
	cmark_node_insert_before(heading->node, block);
	cmark_node_unlink(heading->node);
}

void
rca_html_headings(const RcaMarkdown *md)
{
	Heading    *headings = palloc0(Max(md->nblocks, 1) * sizeof(Heading));
	int			n = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		rca_host_check_interrupts();
		if (block->kind != RCA_BLOCK_HEADING || block->node == NULL)
			continue;
		headings[n].id = id_of_text(rca_block_text(md, block));
		headings[n].index = i;
		headings[n].node = block->node;
		headings[n].level = block->level;
		/* a heading without letters and digits gets no id */
		n += headings[n].id.len > 0;
	}
	number_headings(headings, n);
	for (int i = 0; i < n; i++)
		put_id(&headings[i]);
	pfree(headings);
}
