/*
 * src/diff/diff_text.c
 *
 * Compares sections and their prose, which is all text outside of timeline
 * entries and action items.  Prose is compared by paragraph, list item and
 * table row.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "diff/diff_internal.h"

/* A section.  The first one is the text before the first heading. */
typedef struct Section
{
	const char *part;			/* its part, or that of the section around it */
	RcaStr		heading;		/* a null string if there is none */
	int			level;
	int			parent;			/* index, or -1 */
	int			line;
	int			content_line;
	int			end_line;		/* last line of its own text */
	int			subtree_line;	/* last line including its subsections */
	int			first_piece;
	int			npieces;
} Section;

typedef struct Piece
{
	int			section;
	int			line;
	int			end_line;
	RcaStr		source;
} Piece;

typedef struct Text
{
	RcaVersion *version;
	Section    *sections;
	RcaThings	section_things;
	Piece	   *pieces;
	int			capacity;
	RcaThings	piece_things;
} Text;

static void
read_sections(Text *text)
{
	const RcaReport *report = text->version->report;
	int			n = report->nsections + 1;
	int			open[7] = {0};

	text->sections = palloc0(n * sizeof(Section));
	text->section_things.items = palloc0(n * sizeof(RcaThing));
	text->section_things.count = n;
	text->sections[0].parent = -1;
	text->sections[0].part = rca_part_name(RCA_PART_OTHER);
	text->sections[0].line = text->sections[0].content_line = report->body.first_line;
	for (int i = 1; i < n; i++)
	{
		const RcaSection *from = &report->sections[i - 1];
		Section    *section = &text->sections[i];
		int			level = from->level;

		section->heading = from->heading;
		section->level = level;
		section->line = from->line;
		section->content_line = from->content_line;
		section->parent = 0;
		for (int above = 1; above < level; above++)
			section->parent = Max(section->parent, open[above]);
		for (int deeper = level; deeper < lengthof(open); deeper++)
			open[deeper] = deeper == level ? i : 0;
		section->part = from->part != RCA_PART_OTHER ? rca_part_name(from->part) :
			text->sections[section->parent].part;
		text->sections[i - 1].end_line = from->line - 1;
		section->subtree_line = from->end_line;
	}
	text->sections[n - 1].end_line = text->version->last_line;
}

/* Marks the lines where pieces begin: at blocks and at table rows. */
static void
mark_starts(const RcaVersion *version, bool *starts, bool *in_code)
{
	const RcaMarkdown *md = &version->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		starts[Min(block->line, version->last_line)] = true;
		if (block->kind == RCA_BLOCK_TABLE)
		{
			starts[Min(block->table->line + 1, version->last_line)] = true;
			for (int j = 0; j < block->table->nrows; j++)
				starts[Min(block->table->rows[j].line, version->last_line)] = true;
		}
		for (int line = block->line;
			 block->kind == RCA_BLOCK_CODE && line <= Min(block->end_line, version->last_line); line++)
			in_code[line] = true;
	}
}

static bool
is_blank_line(const RcaVersion *version, int line)
{
	return rca_trim_ascii(rca_version_lines(version, line, line)).len == 0;
}

static void
add_piece(Text *text, int section, int line, int end_line)
{
	Piece	   *piece;
	RcaStr		source = rca_trim_ascii(rca_version_lines(text->version, line, end_line));

	if (source.len == 0)
		return;
	RCA_MAKE_ROOM(text->pieces, text->piece_things.count, text->capacity);
	piece = &text->pieces[text->piece_things.count++];
	piece->section = section;
	piece->line = line;
	piece->end_line = end_line;
	piece->source = source;
}

static void
read_pieces(Text *text)
{
	const RcaVersion *version = text->version;
	bool	   *starts = palloc0((version->last_line + 2) * sizeof(bool));
	bool	   *in_code = palloc0((version->last_line + 2) * sizeof(bool));

	mark_starts(version, starts, in_code);
	for (int i = 0; i < text->section_things.count; i++)
	{
		Section    *section = &text->sections[i];
		int			line = section->content_line;

		section->first_piece = text->piece_things.count;
		while (line <= section->end_line)
		{
			int			start = line;

			rca_host_check_interrupts();
			while (line <= section->end_line && !version->is_fact[line] &&
				   (line == start || !starts[line]) &&
				   (in_code[line] || !is_blank_line(version, line)))
				line++;
			add_piece(text, i, start, line - 1);
			if (line == start)
				line++;
		}
		section->npieces = text->piece_things.count - section->first_piece;
	}
	pfree(starts);
	pfree(in_code);
}

static void
read_text(Text *text, RcaVersion *version)
{
	memset(text, 0, sizeof(*text));
	text->version = version;
	read_sections(text);
	read_pieces(text);
	text->piece_things.items = palloc0(Max(text->piece_things.count, 1) * sizeof(RcaThing));
	for (int i = 0; i < text->piece_things.count; i++)
	{
		RcaThing   *thing = &text->piece_things.items[i];

		thing->names[0] = rca_plain_source(text->pieces[i].source);
		rca_thing_words(thing, thing->names[0]);
	}
	for (int i = 0; i < text->section_things.count; i++)
	{
		const Section *section = &text->sections[i];
		RcaThing   *thing = &text->section_things.items[i];

		thing->names[0] = i == 0 ? RCA_STR("") : section->heading;
		rca_thing_words(thing, rca_version_lines(version, section->line, section->end_line));
	}
}

/* The pieces of a section. */
static RcaThings
pieces_of(const Text *text, int section)
{
	RcaThings	things;

	things.items = text->piece_things.items + text->sections[section].first_piece;
	things.count = text->sections[section].npieces;
	return things;
}

/* The index of the same section in the other version, or -1. */
static int
partner(const Text *text, const Text *other, int section)
{
	const RcaThing *thing = text->section_things.items[section].other;

	return thing == NULL ? -1 : (int) (thing - other->section_things.items);
}

static void
match_pieces(const Text *before, const Text *after)
{
	for (int i = 0; i < before->section_things.count; i++)
	{
		int			j = partner(before, after, i);

		if (j < 0)
			continue;
		rca_match_ends(pieces_of(before, i), pieces_of(after, j));
		rca_match_named(pieces_of(before, i), pieces_of(after, j), 0);
	}
	/* pieces that moved to another section */
	rca_match_named(before->piece_things, after->piece_things, 0);
	for (int i = 0; i < before->section_things.count; i++)
	{
		int			j = partner(before, after, i);

		if (j >= 0)
			rca_match_rest(pieces_of(before, i), pieces_of(after, j), true);
	}
}

static bool
is_told(const RcaVersion *version, int line, int end_line)
{
	for (; line <= Min(end_line, version->last_line); line++)
	{
		if (version->is_told[line])
			return true;
	}
	return false;
}

/*
 * Sections
 */

/*
 * Reports that a section as a whole was added or removed, unless this was
 * reported for the section around it.
 */
static void
tell_section(RcaDiff *diff, const Text *text, int i, RcaChangeKind kind)
{
	const Section *section = &text->sections[i];
	RcaChange  *change;
	RcaStr		content;

	if (section->parent >= 0 && text->section_things.items[section->parent].other == NULL)
		return;
	if (is_told(text->version, section->line, section->content_line - 1))
		return;
	content = rca_trim_ascii(rca_version_lines(text->version, section->content_line,
											   section->subtree_line));
	change = rca_change_add(diff, section->part, kind);
	change->key = section->heading;
	if (kind == RCA_CHANGE_REMOVED)
	{
		change->old_text = content;
		change->old_line = section->line;
	}
	else
	{
		change->new_text = content;
		change->new_line = section->line;
	}
}

static RcaStr
level_text(int level)
{
	char	   *text = psprintf("%d", level);

	return rca_str(text, (int) strlen(text));
}

static void
compare_section(RcaDiff *diff, const Text *before, const Text *after, int i, int j)
{
	const Section *a = &before->sections[i];
	const Section *b = &after->sections[j];
	RcaChange	like = {a->part, a->heading};
	RcaChange  *change;
	int			count = diff->changes.count;

	if (i == 0 || j == 0)
		return;
	like.old_line = a->line;
	like.new_line = b->line;
	if (!is_told(before->version, a->line, a->content_line - 1) &&
		!is_told(after->version, b->line, b->content_line - 1))
		rca_change_field(diff, &like, "heading", a->heading, b->heading);
	rca_change_field(diff, &like, "level", level_text(a->level), level_text(b->level));
	if (diff->changes.count > count || !before->section_things.items[i].moved)
		return;
	/* it moved with the section around it */
	if (before->section_things.items[a->parent].moved &&
		partner(before, after, a->parent) == b->parent)
		return;
	change = rca_change_add(diff, a->part, RCA_CHANGE_MOVED);
	change->key = a->heading;
	change->old_line = a->line;
	change->new_line = b->line;
}

/*
 * Pieces
 */

static void
tell_piece(RcaDiff *diff, const Text *text, int i, RcaChangeKind kind)
{
	const Piece *piece = &text->pieces[i];
	const Section *section = &text->sections[piece->section];
	RcaChange  *change;

	/* the text of a new section was reported with the section */
	if (text->section_things.items[piece->section].other == NULL ||
		text->piece_things.items[i].names[0].len == 0 ||
		is_told(text->version, piece->line, piece->end_line))
		return;
	change = rca_change_add(diff, section->part, kind);
	change->key = section->heading;
	if (kind == RCA_CHANGE_REMOVED)
	{
		change->old_text = piece->source;
		change->old_line = piece->line;
	}
	else
	{
		change->new_text = piece->source;
		change->new_line = piece->line;
	}
}

static void
compare_piece(RcaDiff *diff, const Text *before, const Text *after, int i, int j)
{
	const Piece *a = &before->pieces[i];
	const Piece *b = &after->pieces[j];
	const Section *section = &before->sections[a->section];
	bool		crossed = partner(before, after, a->section) != b->section;
	RcaChange  *change;

	if (is_told(before->version, a->line, a->end_line) ||
		is_told(after->version, b->line, b->end_line))
		return;
	if (!rca_equal(before->piece_things.items[i].names[0], after->piece_things.items[j].names[0]))
	{
		RcaChange	like = {section->part, section->heading};

		like.old_line = a->line;
		like.new_line = b->line;
		rca_change_field(diff, &like, "text", a->source, b->source);
		return;
	}
	if (!before->piece_things.items[i].moved && !crossed)
		return;
	change = rca_change_add(diff, after->sections[b->section].part, RCA_CHANGE_MOVED);
	change->key = after->sections[b->section].heading;
	change->old_text = change->new_text = a->source;
	change->old_line = a->line;
	change->new_line = b->line;
}

static void
compare_pieces(RcaDiff *diff, const Text *before, const Text *after)
{
	for (int i = 0; i < before->piece_things.count; i++)
	{
		const RcaThing *other = before->piece_things.items[i].other;

		rca_host_check_interrupts();
		if (other == NULL)
			tell_piece(diff, before, i, RCA_CHANGE_REMOVED);
		else
			compare_piece(diff, before, after, i, (int) (other - after->piece_things.items));
	}
	for (int j = 0; j < after->piece_things.count; j++)
	{
		if (after->piece_things.items[j].other == NULL)
			tell_piece(diff, after, j, RCA_CHANGE_ADDED);
	}
}

void
rca_diff_text(RcaDiff *diff)
{
	Text		before;
	Text		after;

	read_text(&before, &diff->before);
	read_text(&after, &diff->after);
	rca_match_ends(before.section_things, after.section_things);
	rca_match_named(before.section_things, after.section_things, 0);
	rca_match_rest(before.section_things, after.section_things, false);
	match_pieces(&before, &after);
	for (int i = 0; i < before.section_things.count; i++)
	{
		int			j = partner(&before, &after, i);

		if (j < 0)
			tell_section(diff, &before, i, RCA_CHANGE_REMOVED);
		else
			compare_section(diff, &before, &after, i, j);
	}
	for (int j = 0; j < after.section_things.count; j++)
	{
		if (after.section_things.items[j].other == NULL)
			tell_section(diff, &after, j, RCA_CHANGE_ADDED);
	}
	compare_pieces(diff, &before, &after);
}
