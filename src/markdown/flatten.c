/*
 * src/markdown/flatten.c
 *
 * Makes a flat list of blocks from cmark's tree, from the blocks that were cut
 * out of the body (feed.h), and from tables, which CommonMark does not have.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/text.h"
#include "markdown/markdown_internal.h"
#include "markdown/table.h"

/* Most bodies have fewer blocks. */
#define FIRST_CAPACITY	64

/* The position in the tree. */
typedef struct Walk
{
	RcaMarkdown *md;
	const RcaFeed *feed;
	RcaError   *err;
	bool		failed;			/* err is filled, and the walk stops */
	int			capacity;		/* of md->blocks */
	int			nquotes;		/* number of open quotes */
	int			nlists;
	int			item;			/* innermost open item, or -1 */
} Walk;

/* A line of the body by its number in the whole file. */
static RcaStr
line_text(const Walk *walk, int line)
{
	return walk->md->lines[line - walk->md->first_line];
}

/* The first line of a node in the whole file. */
static int
start_line(const Walk *walk, cmark_node *node)
{
	const RcaFeed *feed = walk->feed;
	int			n = cmark_node_get_start_line(node);

	return walk->md->first_line + feed->pieces[feed->starts[n]].first;
}

/*
 * The last line of a node in the whole file.  Lines that cmark did not get
 * belong to the line before them.
 */
static int
last_line(const Walk *walk, cmark_node *node)
{
	const RcaFeed *feed = walk->feed;
	int			n = cmark_node_get_end_line(node);
	bool		cut_off = cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
		(walk->nquotes > 0 || walk->nlists > 0);

	/* cmark takes the line that cuts off code for its last line */
	if (cut_off && n <= feed->count)
		return walk->md->first_line + feed->pieces[feed->starts[n]].first;
	if (n < feed->count)
		return walk->md->first_line + feed->pieces[feed->starts[n + 1]].first - 1;
	return walk->md->first_line + walk->md->nlines - 1;
}

/* Adds a block at the current position. */
static RcaBlock *
add_block(Walk *walk, RcaBlockKind kind, int line, int end_line)
{
	RcaMarkdown *md = walk->md;
	int			nlists = walk->nlists - (kind == RCA_BLOCK_ITEM);	/* lists around it */
	RcaBlock   *block;

	RCA_MAKE_ROOM(md->blocks, md->nblocks, walk->capacity);
	block = &md->blocks[md->nblocks++];
	memset(block, 0, sizeof(RcaBlock));
	block->kind = kind;
	block->line = line;
	block->end_line = end_line;
	block->item = walk->item;
	block->nested = walk->nquotes > 0 || nlists > 0;
	block->quoted = walk->nquotes > 0;
	return block;
}

/* The lines of a paragraph as one line. */
static RcaStr
join_lines(const RcaStr *lines, int nlines)
{
	char	   *text;
	int			len = 0;

	if (nlines == 1)
		return rca_trim(lines[0]);
	for (int i = 0; i < nlines; i++)
		len += lines[i].len + 1;
	text = palloc(len);
	len = 0;
	for (int i = 0; i < nlines; i++)
	{
		RcaStr		line = rca_trim_ascii(lines[i]);

		if (i > 0)
			text[len++] = ' ';
		memcpy(text + len, line.data, line.len);
		len += line.len;
	}
	return rca_str(text, len);
}

/*
 * What was cut out
 */

/* Adds a block of plain text that has the lines of these indexes. */
static RcaBlock *
add_plain_block(Walk *walk, RcaBlockKind kind, int first, int last, RcaStr text)
{
	RcaBlock   *block = add_block(walk, kind, walk->md->first_line + first,
								  walk->md->first_line + last);

	block->raw = text;
	block->plain = true;
	return block;
}

static void
add_plain_table(Walk *walk, const RcaPiece *piece)
{
	const RcaMarkdown *md = walk->md;
	RcaLineRange range = {
		md->lines + piece->first,
		md->byte_classes + piece->first,
		piece->last - piece->first + 1
	};
	RcaTable   *table;

	if (rca_table_read(range, md->first_line + piece->first, &table, walk->err))
		add_block(walk, RCA_BLOCK_TABLE, table->line,
				  md->first_line + piece->last)->table = table;
	else
		walk->failed = true;
}

static void
add_piece(Walk *walk, const RcaPiece *piece)
{
	const RcaStr *lines = walk->md->lines;
	int			first = piece->first;
	int			last = piece->last;
	int			level;
	RcaStr		text;

	switch (piece->kind)
	{
		case RCA_PIECE_LINE:
			break;
		case RCA_PIECE_HEADING:
			level = rca_plain_heading(lines[first], &text);
			add_plain_block(walk, RCA_BLOCK_HEADING, first, last, text)->level = level;
			break;
		case RCA_PIECE_PARAGRAPH:
			text = join_lines(lines + first, last - first + 1);
			add_plain_block(walk, RCA_BLOCK_PARAGRAPH, first, last, text);
			break;
		case RCA_PIECE_TABLE:
			add_plain_table(walk, piece);
			break;
		case RCA_PIECE_LIST:
			for (int i = first; i <= last; i++)
				add_plain_block(walk, RCA_BLOCK_ITEM, i, i, rca_item_text(lines[i]));
			break;
	}
}

/* A thematic break at a line, or the pieces that it represents. */
static void
visit_break(Walk *walk, cmark_node *node, int line)
{
	const RcaFeed *feed = walk->feed;
	int			n = cmark_node_get_start_line(node);

	if (feed->pieces[feed->starts[n]].kind == RCA_PIECE_LINE)
		add_block(walk, RCA_BLOCK_BREAK, line, line)->node = node;
	for (int i = feed->starts[n]; i < feed->starts[n + 1] && !walk->failed; i++)
		add_piece(walk, &feed->pieces[i]);
}

/*
 * Tables
 */

/*
 * Does the line have a dash, and only dashes, pipes, colons, quote markers and
 * blanks?
 */
static bool
may_be_delimiter_row(RcaStr line)
{
	bool		dash = false;

	for (int i = 0; i < line.len; i++)
	{
		switch (line.data[i])
		{
			case '-':
				dash = true;
				break;
			case '|':
			case ':':
			case '>':
			case ' ':
			case '\t':
				break;
			default:
				return false;
		}
	}
	return dash;
}

static bool
may_hold_table(const RcaStr *lines, int nlines)
{
	for (int i = 1; i < nlines; i++)
	{
		if (may_be_delimiter_row(lines[i]))
			return true;
	}
	return false;
}

/* A line without the quote markers and blanks of its containers. */
static RcaStr
strip_containers(RcaStr line, int nquotes)
{
	line = rca_trim_ascii(line);
	while (nquotes-- > 0 && line.len > 0 && line.data[0] == '>')
		line = rca_trim_ascii(rca_skip(line, 1));
	return line;
}

/*
 * Adds the table in a paragraph or setext heading, and the lines before its
 * header as a paragraph.  True if the node needs no more work: it has a table,
 * or one that is over a limit, which ends the walk.
 */
static bool
read_table(Walk *walk, cmark_node *node, int end_line)
{
	RcaMarkdown *md = walk->md;
	int			line = start_line(walk, node);
	int			column = cmark_node_get_start_column(node) - 1;
	const RcaStr *source = md->lines + (line - md->first_line);
	int			nlines = end_line - line + 1;
	RcaStr	   *stripped;
	RcaLineRange range;
	RcaTable   *table;
	RcaBlock   *block;

	if (column < 0 || column > source[0].len || !may_hold_table(source, nlines))
		return false;

	stripped = palloc(nlines * sizeof(RcaStr));
	stripped[0] = rca_trim_ascii(rca_skip(source[0], column));
	for (int i = 1; i < nlines; i++)
		stripped[i] = strip_containers(source[i], walk->nquotes);
	range.lines = stripped;
	range.classes = md->byte_classes + (line - md->first_line);
	range.count = nlines;
	if (!rca_table_read(range, line, &table, walk->err))
		walk->failed = true;
	if (walk->failed || table == NULL)
		return walk->failed;

	if (table->line > line)
		add_block(walk, RCA_BLOCK_PARAGRAPH, line, table->line - 1)->raw =
			join_lines(stripped, table->line - line);
	block = add_block(walk, RCA_BLOCK_TABLE, table->line, end_line);
	block->table = table;
	block->node = node;
	return true;
}

/*
 * Other blocks
 */

/* Is the heading at this line one with an underline? */
static bool
is_setext(const Walk *walk, cmark_node *node, int line)
{
	RcaStr		source = line_text(walk, line);
	int			column = cmark_node_get_start_column(node) - 1;
	int			end = column;

	if (column < 0 || column >= source.len)
		return false;
	while (end < source.len && source.data[end] == '#')
		end++;
	/* "#1" may also be underlined */
	return end == column || end - column > 6 ||
		(end < source.len && !rca_is_blank(source.data[end]));
}

/* Is this an underline of a setext heading? */
static bool
is_underline(RcaStr line)
{
	line = rca_trim_ascii(line);
	for (int i = 0; i < line.len; i++)
	{
		if (line.data[i] != line.data[0])
			return false;
	}
	return line.len > 0 && (line.data[0] == '-' || line.data[0] == '=');
}

/* The line of the underline of the heading that begins at a line. */
static int
find_underline(const Walk *walk, int line)
{
	int			last = walk->md->first_line + walk->md->nlines - 1;

	while (++line < last)
	{
		if (is_underline(strip_containers(line_text(walk, line), walk->nquotes)))
			return line;
	}
	return last;
}

static void
visit_heading(Walk *walk, cmark_node *node, int line, int end_line)
{
	RcaBlock   *block;

	if (is_setext(walk, node, line))
	{
		end_line = find_underline(walk, line);
		if (read_table(walk, node, end_line - 1))
			return;
	}
	block = add_block(walk, RCA_BLOCK_HEADING, line, end_line);
	block->level = cmark_node_get_heading_level(node);
	block->node = node;
}

static void
visit_paragraph(Walk *walk, cmark_node *node, int line, int end_line)
{
	RcaBlock   *item;

	if (read_table(walk, node, end_line))
		return;
	/* the first paragraph of an item is the item's own text */
	item = walk->item >= 0 ? &walk->md->blocks[walk->item] : NULL;
	if (item != NULL && cmark_node_previous(node) == NULL &&
		item->node == cmark_node_parent(node))
		item->node = node;
	else
		add_block(walk, RCA_BLOCK_PARAGRAPH, line, end_line)->node = node;
}

static void
visit_leaf(Walk *walk, cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	int			line = start_line(walk, node);
	int			end_line;

	if (type == CMARK_NODE_THEMATIC_BREAK)
	{
		visit_break(walk, node, line);
		return;
	}
	end_line = last_line(walk, node);
	/* cmark's last lines are not always right, and may be before the first */
	end_line = Max(line, end_line);
	switch (type)
	{
		case CMARK_NODE_HEADING:
			visit_heading(walk, node, line, end_line);
			break;
		case CMARK_NODE_PARAGRAPH:
			visit_paragraph(walk, node, line, end_line);
			break;
		case CMARK_NODE_CODE_BLOCK:
			add_block(walk, RCA_BLOCK_CODE, line, end_line)->node = node;
			break;
		default:
			add_block(walk, RCA_BLOCK_HTML, line, end_line)->node = node;
			break;
	}
}

/* Enters a quote, list or item.  False for other nodes. */
static bool
enter_container(Walk *walk, cmark_node *node)
{
	RcaBlock   *item;

	switch (cmark_node_get_type(node))
	{
		case CMARK_NODE_BLOCK_QUOTE:
			walk->nquotes++;
			return true;
		case CMARK_NODE_LIST:
			walk->nlists++;
			return true;
		case CMARK_NODE_ITEM:
			item = add_block(walk, RCA_BLOCK_ITEM, start_line(walk, node),
							 last_line(walk, node));
			item->node = node;	/* replaced by its paragraph */
			walk->item = (int) (item - walk->md->blocks);
			return true;
		default:
			return false;
	}
}

static void
leave_container(Walk *walk, cmark_node *node)
{
	RcaBlock   *item;

	switch (cmark_node_get_type(node))
	{
		case CMARK_NODE_BLOCK_QUOTE:
			walk->nquotes--;
			break;
		case CMARK_NODE_LIST:
			walk->nlists--;
			break;
		case CMARK_NODE_ITEM:
			item = &walk->md->blocks[walk->item];
			/* an item that begins with a table or a list has no text */
			if (item->node == node)
				item->node = NULL;
			walk->item = item->item;
			break;
		default:
			break;
	}
}

/*
 * Visits the blocks in document order.  It is not recursive.  Nesting is
 * limited anyway, but a loop does not depend on that.
 */
bool
rca_flatten(RcaMarkdown *md, const RcaFeed *feed, RcaError *err)
{
	Walk		walk = {
		.md = md,
		.feed = feed,
		.err = err,
		.capacity = FIRST_CAPACITY,
		.item = -1,
	};
	cmark_node *node = cmark_node_first_child(md->root);

	md->blocks = palloc(FIRST_CAPACITY * sizeof(RcaBlock));
	while (node != NULL && !walk.failed)
	{
		cmark_node *next = NULL;

		if (enter_container(&walk, node))
			next = cmark_node_first_child(node);
		else
			visit_leaf(&walk, node);
		while (next == NULL && node != md->root)
		{
			leave_container(&walk, node);
			next = cmark_node_next(node);
			if (next == NULL)
				node = cmark_node_parent(node);
		}
		node = next;
	}
	return !walk.failed;
}
