/*
 * src/pg/rows_personal.c
 *
 * Rows of personal data and machine addresses that have a known shape.
 */
#include "postgres.h"

#include "base/text.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/rows.h"
#include "values/personal.h"

/* A position in a text.  Its line and column are counted as it moves on. */
typedef struct Place
{
	const char *at;
	int			line;
	int			col;			/* in characters, from 1 */
} Place;

/* Moves to a later position.  "\r\n" is one line end. */
static void
move_to(Place *place, const char *to)
{
	for (; place->at < to; place->at++)
	{
		char		c = *place->at;

		if (c == '\n' || (c == '\r' && place->at[1] != '\n'))
		{
			place->line++;
			place->col = 1;
		}
		else if (((unsigned char) c & 0xC0) != 0x80)
			place->col++;
	}
}

static void
make_personal(RcaValue *value, RcaRowSink *sink)
{
	RcaStr		text = rca_str_from_server(value->text);
	RcaPersonalList list;
	Place		place = {NULL, 1, 1};
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	text = rca_skip(text, rca_byte_order_mark(text));
	list = rca_personal_find(text);
	place.at = text.data;
	for (int i = 0; i < list.count; i++)
	{
		RcaStr		found = list.items[i].text;

		move_to(&place, found.data);
		values[0] = Int32GetDatum(i + 1);
		values[1] = rca_cstring_datum(rca_personal_name(list.items[i].kind), &nulls[1]);
		values[2] = Int32GetDatum(place.line);
		values[3] = Int32GetDatum(place.col);
		move_to(&place, found.data + found.len);
		values[4] = Int32GetDatum(place.line);
		values[5] = Int32GetDatum(place.col);
		values[6] = rca_text_datum(found, &nulls[6]);
		sink->put(sink, values, nulls);
	}
}

static const RcaField personal_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"kind", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"col", RCA_FIELD_INTEGER},
	{"end_line", RCA_FIELD_INTEGER},
	{"end_col", RCA_FIELD_INTEGER},
	{"found", RCA_FIELD_TEXT},
};

static const RcaRowKind personal_kind = {
	.name = "pii",
	.reach = RCA_REACH_ALL,
	.fields = personal_fields,
	.nfields = lengthof(personal_fields),
	.make = make_personal,
};

RCA_ROW_FUNCTION(rca_pii, personal_kind)
