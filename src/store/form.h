/*
 * src/store/form.h
 *
 * The stored form of a report: what was read from it, so that questions are
 * answered without parsing, and the verbatim text.
 *
 * After the varlena header come
 *
 *		header			RcaFormHeader, fixed size
 *		reader			the number of the reader (base/reader.h); only
 *						where text_offset has FORM_HAS_READER
 *		severity		as written
 *		metadata		status, services, title, prepared_by, tags, authors
 *		timeline		count, entries
 *		action items	count, items
 *		points			count, points
 *		links			count, links
 *		sections		first line of the body, first line of the opening
 *						paragraph and how many more it has, last line, count,
 *						sections
 *		front matter	one node; or a flag, where it is plain; nothing
 *						without front matter
 *		conventions		those it was read under, and their length, in four
 *						bytes; only where text_offset has FORM_IS_TAUGHT
 *		text			the document, byte for byte, in the server's encoding
 *
 * Offsets count from the start of the header, and each part of the form ends
 * where the next one begins.  The parts that are asked for most come first:
 * TOAST can fetch or decompress a prefix, and a filter on severity must not pay
 * for prose.  So the header is small, and has the end of every part.
 *
 * Strings are copied into the parts, in UTF-8, and not stored as offsets into
 * the text.  So a row function never reads the text, text in another server
 * encoding needs no second set of offsets, and a string that is not a slice of
 * the Markdown needs no pool of its own.  This takes little space on disk,
 * because values of this size are compressed and a copy compresses to a few
 * bytes: reports of 2.9 kB took 1.18 times their text with pglz and with lz4.
 *
 * Numbers have a variable length: seven bits a byte, lowest first, with the
 * high bit set on all bytes but the last.  Signed numbers are zigzag-encoded.
 * A string of up to RCA_MAX_SHORT bytes is a short one (short.h), so that a row
 * function need not copy it.  A longer string is a byte 2, its length and its
 * bytes.  0 is null.  A list is its count plus one and its strings, and 0 is
 * null.  The entries are
 *
 *		timeline entry	flags (ENTRY_*) with the milestone in the high half;
 *						line, signed, from the previous entry's; seconds,
 *						signed, from the previous entry's instant (the first
 *						from 2000-01-01), and microseconds if not zero; raw
 *						time; zone unless the previous entry's; event; if
 *						flagged, more flags (MORE_*), microseconds to the end
 *						of a range, extra
 *		action item		flags (ITEM_*); line as above; due date, in days from
 *						the incident's (or 2000-01-01) if any; priority, action,
 *						owner, status, ticket; anchor, if flagged; extra
 *		point			its part and POINT_*; line, unsigned, from the previous
 *						point's, unless flagged as the next one; its text,
 *						unless flagged as plain
 *		link			its kind and LINK_*; line, unsigned, from the previous
 *						link's; column; unless flagged as plain, target,
 *						anchor and label
 *		extra			count and pairs of strings, if flagged
 *		section			its part and SECTION_*; line, unsigned, from the
 *						previous section's; unless flagged as plain, level,
 *						lines of the heading, heading.  Where it ends follows
 *						from the next one, or from the last line of all.
 *		node			kind; a string for scalars, a count and nodes for a
 *						sequence, a count and strings and nodes in turn for a
 *						mapping
 *
 * There are many points, links and sections, and they are asked for less, like
 * the front matter as a whole.  Those that are plain are not copied, but read
 * from the text by their line (lines.h).  So the rules for reading them are
 * part of the format (plain.h).  White space is "\t" to "\r" and " ", a blank is
 * "\t" or " ":
 *
 *		point			the line without white space around it; without "-",
 *						"+", "*" or a number and "." or ")" in front, where a
 *						blank follows; without "[ ]", "[x]" or "[X]" in front,
 *						where white space follows
 *		section			one to six "#", a blank, and the heading, without white
 *						space around it, without # \ [ ] ` * _ < > &.
 *						What is under it begins in the next line.
 *		wikilink		at its column [[target#anchor|label]], without "[" and
 *						"]" in it and without white space around each of the
 *						three.  The label follows the last "|", the anchor the
 *						first "#" before that; both are null where there is none.
 *		link			[label](target) up to the first "](" and ")"; the label
 *						without white space around it, null if it is empty.  A
 *						target that does not begin with letters and ":" is split
 *						at its first "#", and the anchor is what follows.
 *		embed, image	the same after any one byte, the "!"
 *		autolink		<target>, or "http://" or "https://" in any case, a
 *						letter, digit or byte over 127, and all up to white
 *						space, "<", ">" or a quote ("), except what it ends
 *						with of ? ! . , : ; * _ ~ ' | ] and of ")" that were not
 *						opened in it.  This is the label, and the target, which
 *						is split like that of a link.
 *		front matter	after a line "---" and up to one that is "---" or
 *						"...": lines "key: value", "key: [value, value]", or
 *						"key:" and below it lines "- value".  A value is what
 *						is between its quotes, or else null, a boolean, a
 *						number or a string by the core schema of YAML 1.2.
 *
 * The conventions of a team (words/conventions.h) are a JSON object as jsonb
 * writes it, in UTF-8.  If there are any, the highest bit of text_offset is
 * set.  Their length is right before the text, in the byte order of the
 * machine, and they are right before their length.  So every version of the
 * format can find them.  Most values have none, and no bytes for them.
 *
 * If the number of the reader is stored, the next bit is set.  A value of
 * another version is read again on access by the present reader, so the reader
 * that made it need not be known.
 *
 * Everything but the text and the conventions can be made again from these.
 * So the first two fields of the header never change, and a value of a version
 * that this code does not know is read again on access: no upgrade ever needs
 * to rewrite a table.  The meaning of a version never changes: test/frozen has
 * values that were written long ago, and what they say.
 *
 * The bytes may come from a damaged page.  Readers use no offset and no length
 * that they have not checked, and report bytes that are not valid as corrupt.
 */
#ifndef RCA_FORM_H
#define RCA_FORM_H

#include "base/calendar.h"
#include "report/report.h"
#include "store/lines.h"

/* "RCA" and the version of the format */
#define RCA_FORM_MAGIC		0x52434100
#define RCA_FORM_VERSION	1

typedef struct RcaFormHeader
{
	uint32		magic;			/* RCA_FORM_MAGIC + version */
	uint32		text_offset;	/* with FORM_IS_TAUGHT and FORM_HAS_READER;
								 * RcaForm has it without them */
	/* the fields above are the same in every version */
	int32		date;			/* days, or RCA_NO_DATE */
	int32		prepared_on;
	int32		duration;		/* seconds, or -1 */
	int32		severity_rank;	/* or RCA_NO_RANK */
	uint32		metadata_offset;
	uint32		timeline_offset;
	uint32		action_items_offset;
	uint32		points_offset;
	uint32		links_offset;
	uint32		sections_offset;
	uint32		front_matter_offset;
} RcaFormHeader;

/* The sections of a stored report. */
typedef struct RcaOutline
{
	RcaSection *sections;
	int			nsections;
	int			first_line;		/* of the body */
	int			last_line;		/* last line of any section */
	int			opening_line;	/* as in RcaReport */
	int			opening_end_line;
} RcaOutline;

typedef enum RcaFormState
{
	RCA_FORM_CURRENT,
	RCA_FORM_OTHER_VERSION,		/* only the text can be read */
	RCA_FORM_CORRUPT,
} RcaFormState;

typedef struct RcaForm
{
	RcaFormHeader header;
	bool		is_taught;		/* conventions are stored before the text */
	bool		has_reader;		/* the number of the reader is stored before
								 * the severity */
	const char *base;
	Size		available;		/* bytes at base: a prefix, or all of the form */
} RcaForm;

/* The position of a reader in a part of the form. */
typedef struct RcaCursor
{
	const unsigned char *p;
	const unsigned char *end;
	bool		corrupt;
	int			left;			/* number of entries that are not yet read */
	int			line;			/* of the previous entry */
	RcaInstant	at;				/* of the previous entry */
	RcaDate		date;			/* of the incident, or 0 */
	RcaStr		zone;			/* of the previous entry */
	RcaLines	lines;			/* of the text */
} RcaCursor;

/*
 * Appends the stored form of a report and the conventions that it was read
 * under. text is its text in the server's encoding.
 */
extern void rca_form_write(StringInfo out, const RcaReport *report, RcaStr text);

/*
 * Opens a stored form of total bytes, of which the first available ones are in
 * memory.  They are not copied.
 */
extern RcaFormState rca_form_open(RcaForm *form, const char *base,
								  Size available, Size total);

/* The text.  All bytes must be available. */
extern RcaStr rca_form_text(const RcaForm *form, Size total);

/*
 * Sets *json to the conventions, or to a null string if there are none.  It
 * works for every version of the format.  False if the bytes are not valid.
 */
extern bool rca_form_conventions(const RcaForm *form, RcaStr *json);

/*
 * The readers.  The strings that they return point into the stored form.
 * Strings of up to RCA_MAX_SHORT bytes are short ones, except for the text of
 * points, links and headings.  Readers return false if the bytes are not
 * valid.  Cursors also return false at the end, so check cursor->corrupt.
 *
 * rca_form_header sets what the header alone has.  The reader is 0 if the
 * value does not have it.
 */
extern void rca_form_header(const RcaForm *form, RcaMetadata *metadata);
extern bool rca_form_reader(const RcaForm *form, int *reader);
extern bool rca_form_severity(const RcaForm *form, RcaStr *severity);
extern bool rca_form_services(const RcaForm *form, RcaStrList *services);
extern bool rca_form_metadata(const RcaForm *form, RcaMetadata *metadata);
extern void rca_form_timeline(const RcaForm *form, RcaCursor *cursor);
extern bool rca_timeline_next(RcaCursor *cursor, RcaTimelineEntry *entry);
extern void rca_form_action_items(const RcaForm *form, RcaCursor *cursor);
extern bool rca_action_items_next(RcaCursor *cursor, RcaActionItem *item);
extern void rca_form_points(const RcaForm *form, RcaStr text, RcaCursor *cursor);
extern bool rca_points_next(RcaCursor *cursor, RcaPoint *point);
extern void rca_form_links(const RcaForm *form, RcaStr text, RcaCursor *cursor);
extern bool rca_links_next(RcaCursor *cursor, RcaLink *link);
extern bool rca_form_outline(const RcaForm *form, RcaStr text, RcaOutline *outline);
extern bool rca_form_front_matter(const RcaForm *form, RcaStr text, RcaNode **root);

#endif							/* RCA_FORM_H */
