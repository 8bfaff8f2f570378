/*
 * src/chunk/places.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "chunk/places.h"

/*
 * The index of the last line before index that is not blank, or index itself
 * at the start.
 */
static int
last_text_line(const RcaBodyLines *lines, int index)
{
	int			i = index - 1;

	while (i >= 0 && lines->items[i].is_blank)
		i--;
	return i < 0 ? index : i;
}

/*
 * The number of characters before an offset in a line, counted from the last
 * place on.
 */
static int
chars_before(const RcaPlaces *places, const RcaBodyLine *line, int offset)
{
	const RcaPlace *before = &places->items[places->count - 2];
	const char *at = line->text.data + offset;

	if (places->count > 1 && before->at > line->text.data && before->at <= at)
		return before->chars - line->chars + rca_count_chars(rca_slice(before->at, at));
	return rca_count_chars(rca_str(line->text.data, offset));
}

RcaPlace *
rca_place_add(RcaPlaces *places, int line, int offset, int rank)
{
	const RcaBodyLines *lines = places->lines;
	const RcaBodyLine *at = &lines->items[line];
	int			last = offset > 0 ? line : last_text_line(lines, line);
	RcaPlace   *place;

	RCA_MAKE_ROOM(places->items, places->count, places->capacity);
	place = &places->items[places->count++];
	memset(place, 0, sizeof(RcaPlace));
	place->at = at->text.data + offset;
	place->line = lines->first_line + line;
	place->last_line = lines->first_line + last;
	place->chars = at->chars + chars_before(places, at, offset);
	place->end_chars = offset > 0 ? place->chars : lines->items[last].end_chars;
	place->rank = rank;
	place->section = places->count > 1 ? place[-1].section : -1;
	return place;
}

/* State while going over the sections. */
typedef struct Walk
{
	const RcaOutline *outline;
	RcaPlaces  *places;
	RcaError   *err;
	int			limit;			/* a piece of up to so many characters needs
								 * no places inside */
	int			bound_chars;	/* characters before the first heading that a
								 * section is bound to */
} Walk;

/*
 * The index of the line that a section begins in, or of the end after the last
 * section.
 */
static int
section_index(const Walk *walk, int section)
{
	const RcaBodyLines *lines = walk->places->lines;

	if (section >= walk->outline->nsections)
		return lines->count;
	return rca_body_index(lines, walk->outline->sections[section].line);
}

/* Does a section have only a heading? */
static bool
is_heading_alone(const Walk *walk, int section)
{
	const RcaSection *s = &walk->outline->sections[section];
	const RcaBodyLines *lines = walk->places->lines;

	return !rca_is_lead(s) &&
		rca_body_is_blank(lines, rca_body_index(lines, s->content_line),
						  section_index(walk, section + 1));
}

/*
 * Adds the place before a section and those inside it.  A heading without text
 * stays with the next section.
 */
static bool
visit_section(Walk *walk, int section)
{
	const RcaSection *s = &walk->outline->sections[section];
	RcaPlaces  *places = walk->places;
	const RcaBodyLines *lines = places->lines;
	int			first = section_index(walk, section);
	int			end = section_index(walk, section + 1);
	bool		is_bound = section > 0 && is_heading_alone(walk, section - 1);
	RcaPlace   *place;

	if (first >= end)
		return true;
	place = &places->items[places->count - 1];
	if (place->line < s->line)
		place = rca_place_add(places, first, 0, is_bound ? RCA_PLACE_BOUND : s->level);
	place->section = section;
	place->starts_section = true;
	if (!is_bound)
		walk->bound_chars = place->chars;
	if (lines->items[end].chars - walk->bound_chars <= walk->limit)
		return true;
	return rca_places_inside(places, first, rca_body_index(lines, s->content_line), end,
							 walk->limit, walk->err);
}

bool
rca_places_find(const RcaOutline *outline, const RcaBodyLines *lines,
				RcaChunkSizes sizes, RcaPlaces *places, RcaError *err)
{
	Walk		walk = {outline, places, err, sizes.max_chars - sizes.overlap};
	int			first = 0;
	int			end;

	places->lines = lines;
	end = section_index(&walk, 0);
	while (first < lines->count && lines->items[first].is_blank)
		first++;
	if (first == lines->count)
		return true;
	rca_place_add(places, first, 0, 0);
	walk.bound_chars = lines->items[first].chars;
	if (first < end &&
		lines->items[end].chars - walk.bound_chars > walk.limit &&
		!rca_places_inside(places, first, first, end, walk.limit, err))
		return false;
	for (int i = 0; i < outline->nsections; i++)
	{
		rca_host_check_interrupts();
		if (!visit_section(&walk, i))
			return false;
	}
	rca_place_add(places, lines->count, 0, 0)->starts_section = true;
	places->items[places->count - 1].section = outline->nsections;
	return true;
}
