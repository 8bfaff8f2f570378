/*
 * src/chunk/places_inside.c
 *
 * The lines of a section are parsed on their own.  A section begins and ends
 * outside all lists, quotes and code, so its blocks are the same as in the
 * body.
 */
#include "base/base.h"

#include "base/text.h"
#include "chunk/places.h"
#include "markdown/parse.h"

/* The section that places are added for. */
typedef struct Inside
{
	RcaPlaces  *places;
	RcaMarkdown md;
	int			first;			/* indexes of its first line and of its text */
	int			text;
	int			end;
	int			last;			/* line of the last place */
	int			limit;			/* a piece of up to so many characters needs
								 * no places inside */
	RcaBlockKind before;		/* kind of the last block that is not nested */
} Inside;

static int
index_of(const Inside *inside, int line)
{
	return rca_body_index(inside->places->lines, line);
}

/* The number of items that contain a block. */
static int
depth_of(const RcaMarkdown *md, const RcaBlock *block)
{
	int			depth = 0;

	while (block->item >= 0 && depth < 2)
	{
		block = &md->blocks[block->item];
		depth++;
	}
	return depth;
}

/* Does the text before a line end with a colon, as in "We did this:"? */
static bool
is_announced(const Inside *inside, int index)
{
	const RcaBodyLines *lines = inside->places->lines;
	RcaStr		line;

	while (index > inside->first && lines->items[index - 1].is_blank)
		index--;
	if (index == inside->first)
		return false;
	line = rca_trim(lines->items[index - 1].text);
	return line.len > 0 && line.data[line.len - 1] == ':';
}

static int
rank_of(const Inside *inside, const RcaBlock *block)
{
	int			index = index_of(inside, block->line);

	if (inside->first < inside->text && inside->last < inside->text && index >= inside->text)
		return RCA_PLACE_BOUND;
	/* a rule belongs to the text below it, such as a footer */
	if (inside->before == RCA_BLOCK_BREAK && !block->nested)
		return RCA_PLACE_BOUND;
	if (block->nested)
		return Min(RCA_PLACE_INNER_ITEM + Max(depth_of(&inside->md, block) - 1, 0),
				   RCA_PLACE_DEEP_ITEM);
	if ((block->kind == RCA_BLOCK_ITEM && inside->before == RCA_BLOCK_ITEM) ||
		is_announced(inside, index))
		return RCA_PLACE_ITEM;
	return RCA_PLACE_BLOCK;
}

static void
add_rows(Inside *inside, const RcaTable *table)
{
	RcaPlaces  *places = inside->places;
	const RcaBodyLines *lines = places->lines;
	RcaTableHead *head = palloc(sizeof(RcaTableHead));
	int			first = index_of(inside, table->line);
	int			last = Min(first + 1, lines->count - 1);

	head->text = rca_slice(lines->items[first].text.data,
						   lines->items[last].text.data + lines->items[last].text.len);
	head->chars = lines->items[last].end_chars - lines->items[first].chars;
	for (int i = 0; i < table->nrows; i++)
	{
		int			index = index_of(inside, table->rows[i].line);

		if (index <= inside->last || index >= inside->end)
			continue;
		inside->last = index;
		rca_place_add(places, index, 0,
					  i == 0 ? RCA_PLACE_BOUND : RCA_PLACE_ROW)->head = head;
	}
}

/* The index of the line that the next block begins in. */
static int
next_index(const Inside *inside, int block)
{
	const RcaMarkdown *md = &inside->md;

	return block + 1 < md->nblocks ?
		index_of(inside, md->blocks[block + 1].line) : inside->end;
}

/* Adds a place before each line after the first. */
static void
add_lines(Inside *inside, int first, int end, RcaPlaceRank rank)
{
	RcaPlaces  *places = inside->places;

	for (int i = first + 1; i < end; i++)
	{
		if (!places->lines->items[i].is_blank)
			rca_place_add(places, i, 0, rank)->is_prose = true;
	}
}

/* Is the text from the last place on short, including what it is bound to? */
static bool
is_short(const Inside *inside, int end)
{
	const RcaPlaces *places = inside->places;
	int			i = places->count - 1;

	while (i > 0 && places->items[i].rank == RCA_PLACE_BOUND)
		i--;
	return places->lines->items[end].chars - places->items[i].chars <= inside->limit;
}

/* Adds the places inside of a block. */
static void
enter_block(Inside *inside, int i, bool is_prose)
{
	const RcaBlock *block = &inside->md.blocks[i];
	int			index = index_of(inside, block->line);
	int			end = next_index(inside, i);

	if (block->kind == RCA_BLOCK_TABLE)
		add_rows(inside, block->table);
	else if (block->kind == RCA_BLOCK_HTML)
		add_lines(inside, index, end, RCA_PLACE_LINE);
	else if (is_prose && (block->kind == RCA_BLOCK_HEADING || index < inside->text))
		add_lines(inside, index, end, RCA_PLACE_IN_HEADING);
	else if (is_prose && !is_short(inside, end))
		rca_places_of_prose(inside->places, index, end);
}

static void
visit_block(Inside *inside, int i)
{
	const RcaBlock *block = &inside->md.blocks[i];
	int			index = index_of(inside, block->line);
	/* a rule may be longer than a chunk, too */
	bool		is_prose = block->kind == RCA_BLOCK_HTML ||
		block->kind == RCA_BLOCK_BREAK ||
		(block->kind < RCA_BLOCK_TABLE && rca_block_has_text(block));

	if (index > inside->last && !inside->places->lines->items[index].is_blank)
	{
		int			rank = rank_of(inside, block);

		inside->last = index;
		rca_place_add(inside->places, index, 0, rank);
	}
	if (index == inside->last)
	{
		/* the innermost block of a line decides, as in "- ```" */
		inside->places->items[inside->places->count - 1].is_prose = is_prose;
		enter_block(inside, i, is_prose);
	}
	if (!block->nested)
		inside->before = block->kind;
}

bool
rca_places_inside(RcaPlaces *places, int first, int text, int end, int limit,
				  RcaError *err)
{
	const RcaBodyLines *lines = places->lines;
	Inside		inside = {places};
	RcaStr		slice = rca_slice(lines->items[first].text.data,
								  lines->items[end].text.data);

	inside.first = inside.last = first;
	inside.text = text;
	inside.end = end;
	inside.limit = limit;
	inside.before = RCA_BLOCK_HEADING;
	if (!rca_markdown_parse(slice, lines->first_line + first, RCA_READ_PLACES,
							&inside.md, err))
		return false;
	for (int i = 0; i < inside.md.nblocks; i++)
		visit_block(&inside, i);
	return true;
}
