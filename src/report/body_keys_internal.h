/*
 * src/report/body_keys_internal.h
 *
 * What the readers of metadata in the body share.
 */
#ifndef RCA_BODY_KEYS_INTERNAL_H
#define RCA_BODY_KEYS_INTERNAL_H

#include "report/report.h"

/* bytes of a key, its markup included */
#define RCA_KEY_MAX_LENGTH	256

/* a colon further on is one of a sentence */
#define RCA_KEY_MAX_PLAIN	30

/* longer values under a heading are prose */
#define RCA_KEY_MAX_VALUE	80

typedef struct RcaKeyReader
{
	RcaReport  *report;
	int			preference[RCA_KEY_COUNT];	/* of the name that counts */
	bool		in_body[RCA_KEY_COUNT]; /* the value that counts is there */
	bool		title_has_date;
	bool		has_title;		/* a heading that says what happened */
	bool		is_bold;		/* the key that is read now */
	bool		is_late;		/* behind the first part that tells what happened */
	bool		is_closing;		/* behind all of them */
	bool		in_one;			/* in a chapter of one incident of several */
	int			nheadings;
	int			last;			/* line that was read */
	int			counted;		/* line whose characters were counted, */
	int			nchars;			/* which has so many */
} RcaKeyReader;

/*
 * body_key_values.c
 */

/* The source of a line, by its number in the file. */
extern RcaStr rca_key_line(const RcaKeyReader *reader, int line);

/* What a key says, and how well; OTHER also where it cannot be in the body. */
extern RcaKey rca_body_key_of(const RcaKeyReader *reader, RcaStr key, int *preference);
extern bool rca_is_body_key(const RcaKeyReader *reader, RcaStr key);

/* Takes a pair that stands at a line, if its key is known. */
extern void rca_key_take(RcaKeyReader *reader, RcaStr key, RcaStr value, int line);

/* Takes the names in the list that begins with a block, the value of a key. */
extern void rca_key_take_list(RcaKeyReader *reader, RcaStr key, int block);

/*
 * body_key_lines.c
 */

/* s without what parts keys and values, on either side */
extern RcaStr rca_key_trim(RcaStr s);

/* The first colon of s and its length, or -1. */
extern int	rca_find_colon(RcaStr s, int *length);

/* The length of the separator of pairs that s begins with, or 0. */
extern int	rca_pair_separator_read(RcaStr s);

static inline int
rca_pair_separator_length(RcaStr s)
{
	/* nearly no byte begins one */
	return s.data[0] == '|' || IS_HIGHBIT_SET(s.data[0]) ? rca_pair_separator_read(s) : 0;
}

/* a with b behind it */
extern RcaStr rca_join_lines(RcaStr a, RcaStr b);

/* A value with the lines that it goes on in, up to a line. */
extern RcaStr rca_key_whole_value(const RcaKeyReader *reader, RcaStr value, int line, int end_line);

/*
 * body_key_pairs.c
 */

/* Reads the lines of a block. */
extern void rca_key_pairs_read(RcaKeyReader *reader, int block);

#endif							/* RCA_BODY_KEYS_INTERNAL_H */
