/*
 * src/report/services.c
 *
 * A list of affected services is one of names, or of sentences about what was
 * affected.  Which of the two it is shows in all of its items together: only if
 * each is as short as a name are they taken for names.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "report/services.h"
#include "words/vocabulary.h"

/* more words than the name of a service has */
#define MAX_NAME_WORDS	5

typedef struct ServiceReader
{
	RcaReport  *report;
	RcaStrList	names;
	int			capacity;		/* of names.items */
	int			line;			/* of the first, or 0 */
} ServiceReader;

RcaStr
rca_service_name(RcaStr item)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL(" -"), RCA_LITERAL(" ("), RCA_LITERAL(":"),
		RCA_LITERAL(" \xe2\x80\x93"), RCA_LITERAL(" \xe2\x80\x94"),
	};

	for (int i = 0; i < item.len; i++)
	{
		for (int j = 0; j < lengthof(ends); j++)
		{
			if (rca_starts_nocase(rca_skip(item, i), ends[j]))
				return rca_trim(rca_slice(item.data, item.data + i));
		}
	}
	return item;
}

static bool
is_name(RcaStr s)
{
	int			nwords = 1;

	if (s.len == 0 || strchr(".,;!?", s.data[s.len - 1]) != NULL)
		return false;
	for (int i = 0; i < s.len; i++)
		nwords += (s.data[i] == ' ');
	return nwords <= MAX_NAME_WORDS;
}

/* Adds the service that an item names.  False if it is not a name. */
static bool
add_service(ServiceReader *reader, RcaStr item, int line)
{
	char		box;

	item = rca_strip_checkbox(item, &box);
	if (item.len == 0 || rca_is_placeholder(item))
		return true;
	item = rca_service_name(item);
	if (!is_name(item))
		return false;
	RCA_MAKE_ROOM(reader->names.items, reader->names.count, reader->capacity);
	reader->names.items[reader->names.count++] = item;
	if (reader->line == 0)
		reader->line = line;
	return true;
}

/* The first cells of a table, or an item that is not within another. */
static bool
add_block(ServiceReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;

	if (block->quoted)
		return true;
	if (block->kind == RCA_BLOCK_ITEM)
		return block->nested || !rca_block_has_text(block) ||
			add_service(reader, rca_block_text(md, block), block->line);
	for (int i = 0; block->kind == RCA_BLOCK_TABLE && i < block->table->nrows; i++)
	{
		const RcaRow *row = &block->table->rows[i];

		if (!add_service(reader, rca_cell_text(md, row->cells[0]), row->line))
			return false;
	}
	return true;
}

void
rca_services_read(RcaReport *report)
{
	ServiceReader reader = {report};

	if (report->metadata.services.items != NULL)
		return;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] == RCA_PART_AFFECTED_SERVICES &&
			report->uses[i] == RCA_USE_NONE &&
			!add_block(&reader, &report->body.blocks[i]))
			return;
	}
	report->metadata.services = reader.names;
	report->services_line = reader.line;
}
