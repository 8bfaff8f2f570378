/*
 * src/chunk/chunk.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "chunk/choose.h"
#include "chunk/chunk.h"
#include "report/sections.h"

/* What is known about the sections of a report. */
typedef struct Sections
{
	const RcaOutline *outline;
	RcaPart    *parts;			/* the part of each section */
	int		   *parents;		/* or -1 */
	bool	   *has_text;		/* is there text between the heading and the
								 * next one? */
	int		   *runs;			/* choose.h */
} Sections;

typedef struct Cutter
{
	RcaChunkSizes sizes;
	Sections	sections;
	RcaPlaces	places;
	RcaChunks  *chunks;
} Cutter;

static void
find_parents(Sections *sections)
{
	const RcaOutline *outline = sections->outline;
	int			open[RCA_MAX_LEVEL];
	int			nopen = 0;

	for (int i = 0; i < outline->nsections; i++)
	{
		while (nopen > 0 && outline->sections[open[nopen - 1]].level >= outline->sections[i].level)
			nopen--;
		sections->parents[i] = nopen > 0 ? open[nopen - 1] : -1;
		open[nopen++] = i;
	}
}

static void
find_texts(Sections *sections, const RcaBodyLines *lines)
{
	const RcaOutline *outline = sections->outline;

	for (int i = 0; i < outline->nsections; i++)
	{
		const RcaSection *section = &outline->sections[i];
		int			first = rca_body_index(lines, section->content_line);
		int			end = i + 1 < outline->nsections ?
			rca_body_index(lines, section[1].line) : lines->count;

		sections->has_text[i] = !rca_body_is_blank(lines, first, end);
	}
}

/* A heading without text belongs to the part of the next section. */
static void
find_runs(Sections *sections)
{
	int			n = sections->outline->nsections;
	RcaPart    *parts = palloc(Max(n, 1) * sizeof(RcaPart));

	for (int i = n - 1; i >= 0; i--)
		parts[i] = i + 1 < n && !sections->has_text[i] ? parts[i + 1] : sections->parts[i];
	for (int i = 0; i < n; i++)
		sections->runs[i] = i > 0 && parts[i] != RCA_PART_OTHER && parts[i] == parts[i - 1] ?
			sections->runs[i - 1] : i;
}

static Sections
read_sections(const RcaOutline *outline, const RcaBodyLines *lines)
{
	int			n = Max(outline->nsections, 1);
	Sections	sections = {outline};

	sections.parts = rca_section_parts(outline->sections, outline->nsections);
	sections.parents = palloc(n * sizeof(int));
	sections.has_text = palloc(n * sizeof(bool));
	sections.runs = palloc0(n * sizeof(int));
	find_parents(&sections);
	find_texts(&sections, lines);
	find_runs(&sections);
	return sections;
}

/* The innermost section that contains both a and b, or -1.  a comes first. */
static int
common_section(const Sections *sections, int a, int b)
{
	while (a >= 0 && a != b)
	{
		if (b > a)
			b = sections->parents[b];
		else
			a = sections->parents[a];
	}
	return a;
}

/* Sets the part and the path that all text of a chunk has in common. */
static void
find_common(const Cutter *cutter, int first, int last, RcaChunk *chunk)
{
	const Sections *sections = &cutter->sections;
	int			common = -1;
	bool		any = false;
	bool		same_part = true;
	int			path[RCA_MAX_LEVEL];
	int			depth = 0;

	chunk->part = RCA_PART_OTHER;
	for (int i = Max(first, 0); i <= last; i++)
	{
		if (!sections->has_text[i] && i < last)
			continue;
		same_part &= !any || sections->parts[i] == chunk->part;
		if (!any)
			chunk->part = sections->parts[i];
		common = any ? common_section(sections, common, i) : i;
		any = true;
	}
	/* text before the first heading has no section */
	if (first < 0)
		common = -1;
	if (first < 0 || !same_part)
		chunk->part = common >= 0 ? sections->parts[common] : RCA_PART_OTHER;
	for (int i = common; i >= 0; i = sections->parents[i])
		path[depth++] = i;
	while (depth > 0)
		rca_path_enter(&chunk->path, &cutter->sections.outline->sections[path[--depth]]);
}

/*
 * What a chunk repeats of the chunk before it: the longest end of that chunk
 * that begins at a place and fits the overlap.
 */
static RcaStr
overlap_before(const Cutter *cutter, int before, int start)
{
	const RcaPlace *places = cutter->places.items;
	int			first = start;

	if (places[start].starts_section)
		return RCA_NULL_STR;
	while (first > before && !places[first].starts_section &&
		   places[start].end_chars - places[first - 1].chars <= cutter->sizes.overlap)
		first--;
	return first == start ? RCA_NULL_STR :
		rca_trim_markdown(rca_slice(places[first].at, places[start].at));
}

static RcaChunk *
add_chunk(RcaChunks *chunks)
{
	RCA_MAKE_ROOM(chunks->items, chunks->count, chunks->capacity);
	memset(&chunks->items[chunks->count], 0, sizeof(RcaChunk));
	return &chunks->items[chunks->count++];
}

/*
 * Where to cut a text of one line: after at most max_chars characters, if
 * possible at a blank.  Leading blanks do not count.
 */
static int
cut_within(RcaStr text, int max_chars)
{
	int			start = (int) (rca_trim_markdown(text).data - text.data);
	int			end = start + rca_char_offset(rca_skip(text, start), max_chars);

	for (int i = end; i > start + (end - start) / 2; i--)
	{
		if (rca_is_blank(text.data[i - 1]))
			return i;
	}
	return end;
}

/* Cuts a line of prose that has no end of a sentence inside. */
static void
cut_line(RcaChunks *chunks, int limit)
{
	RcaChunk	chunk = chunks->items[chunks->count - 1];
	RcaStr		rest = chunk.content;

	chunks->count--;
	while (rest.len > 0)
	{
		int			end = cut_within(rest, limit);
		RcaChunk   *piece = add_chunk(chunks);

		rca_host_check_interrupts();
		if (rca_trim_markdown(rca_skip(rest, end)).len == 0)
			end = rest.len;
		*piece = chunk;
		piece->content = rca_str(rest.data, end);
		chunk.repeated = RCA_NULL_STR;
		rest = rca_skip(rest, end);
	}
}

/*
 * Makes the chunk between the places start and end.  The chunk before it
 * begins at the place before.
 */
static void
make_chunk(Cutter *cutter, int before, int start, int end)
{
	const RcaPlace *from = &cutter->places.items[start];
	const RcaPlace *to = &cutter->places.items[end];
	RcaChunk   *chunk = add_chunk(cutter->chunks);
	int			limit = rca_piece_limit(from, cutter->sizes);

	chunk->content = rca_slice(from->at, to->at);
	chunk->line = from->line;
	chunk->end_line = to->last_line;
	if (from->line <= cutter->sections.outline->last_line)
		find_common(cutter, from->section, to->section - to->starts_section, chunk);
	chunk->repeated = rca_repeats_head(from, cutter->sizes) ? from->head->text :
		overlap_before(cutter, before, start);
	if (end == start + 1 && from->is_prose && to->end_chars - from->chars > limit)
		cut_line(cutter->chunks, limit);
}

bool
rca_chunks_cut(const RcaOutline *outline, RcaStr text, RcaChunkSizes sizes,
			   RcaChunks *chunks, RcaError *err)
{
	RcaBodyLines lines = rca_body_lines(text, outline->first_line);
	Cutter		cutter = {.sizes = sizes, .chunks = chunks};
	RcaPieces	pieces;

	memset(chunks, 0, sizeof(*chunks));
	if (!rca_places_find(outline, &lines, sizes, &cutter.places, err))
		return false;
	if (cutter.places.count == 0)
		return true;
	cutter.sections = read_sections(outline, &lines);
	pieces = rca_choose(&cutter.places, cutter.sections.runs, sizes);
	for (int i = 0; i < pieces.count; i++)
		make_chunk(&cutter, pieces.starts[Max(i - 1, 0)], pieces.starts[i],
				   i + 1 < pieces.count ? pieces.starts[i + 1] : cutter.places.count - 1);
	/* the first chunk includes the blank lines before it */
	chunks->items[0].content =
		rca_slice(lines.items[0].text.data,
				  chunks->items[0].content.data + chunks->items[0].content.len);
	return true;
}
