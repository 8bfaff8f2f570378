/*
 * src/pg/rows_links.c
 *
 * Rows of the links of a report, and of its links to related incidents.
 */
#include "postgres.h"

#include "pg/datum.h"
#include "pg/raise.h"
#include "pg/rows.h"
#include "report/links.h"
#include "report/sections.h"

typedef enum LinkChoice
{
	ALL_LINKS,
	RELATED_LINKS,				/* in the part of related incidents */
} LinkChoice;

/*
 * The part of a link.  Whether a link is to a related incident is stored with
 * it, because some are in items with a label of their own.
 */
static RcaPart
part_of_link(const RcaLink *link, const RcaPart *parts, int section)
{
	if (link->related)
		return RCA_PART_RELATED;
	if (section < 0 || parts[section] == RCA_PART_RELATED)
		return RCA_PART_OTHER;
	return parts[section];
}

static void
put_links(RcaValue *value, LinkChoice choice, RcaRowSink *sink)
{
	RcaOutline	outline = rca_value_outline(value);
	RcaPart    *parts = rca_section_parts(outline.sections, outline.nsections);
	RcaCursor	cursor;
	RcaLink		link;
	int			ord = 0;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	rca_form_links(&value->form, value->text, &cursor);
	while (rca_links_next(&cursor, &link))
	{
		int			section = rca_outline_at(&outline, link.line);
		RcaStr		heading = RCA_NULL_STR;

		if (choice == RELATED_LINKS && !link.related)
			continue;
		if (section >= 0)
			heading = outline.sections[section].heading;
		values[0] = Int32GetDatum(++ord);
		values[1] = rca_cstring_datum(rca_link_kind_name(link.kind),
									  &nulls[1]);
		values[2] = rca_text_datum(link.target, &nulls[2]);
		values[3] = rca_text_datum(link.anchor, &nulls[3]);
		values[4] = rca_text_datum(link.label, &nulls[4]);
		values[5] = rca_repeated_datum(heading, &nulls[5]);
		values[6] = rca_cstring_datum(rca_part_name(part_of_link(&link, parts,
																 section)),
									  &nulls[6]);
		values[7] = Int32GetDatum(link.line);
		values[8] = Int32GetDatum(link.col);
		sink->put(sink, values, nulls);
	}
	if (cursor.corrupt)
		rca_raise_corrupt();
}

static void
make_links(RcaValue *value, RcaRowSink *sink)
{
	put_links(value, ALL_LINKS, sink);
}

static void
make_related(RcaValue *value, RcaRowSink *sink)
{
	put_links(value, RELATED_LINKS, sink);
}

static const RcaField link_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"kind", RCA_FIELD_TEXT},
	{"target", RCA_FIELD_TEXT},
	{"anchor", RCA_FIELD_TEXT},
	{"label", RCA_FIELD_TEXT},
	{"section", RCA_FIELD_TEXT},
	{"part", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"col", RCA_FIELD_INTEGER},
};

const RcaRowKind rca_link_kind = {
	.name = "links",
	.reach = RCA_REACH_ALL,
	.fields = link_fields,
	.nfields = lengthof(link_fields),
	.make = make_links,
};

const RcaRowKind rca_related_kind = {
	.name = "related",
	.reach = RCA_REACH_ALL,
	.fields = link_fields,
	.nfields = lengthof(link_fields),
	.make = make_related,
};

RCA_ROW_FUNCTION(rca_links, rca_link_kind)
RCA_ROW_FUNCTION(rca_related, rca_related_kind)
