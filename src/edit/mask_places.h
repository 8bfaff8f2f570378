/*
 * src/edit/mask_places.h
 *
 * Where a report says who people are.
 */
#ifndef RCA_MASK_PLACES_H
#define RCA_MASK_PLACES_H

#include "edit/edit.h"

/* What a pseudonym is of: they are numbered by class. */
typedef enum RcaMaskClass
{
	RCA_MASK_PERSON,
	RCA_MASK_EMAIL,
	RCA_MASK_HOST,
	RCA_MASK_PHONE,
	RCA_MASK_TOKEN,
} RcaMaskClass;

#define RCA_MASK_CLASSES	(RCA_MASK_TOKEN + 1)

typedef struct RcaMaskPlace
{
	RcaStr		text;			/* a slice of report->source */
	RcaStr		name;			/* by which it is the same as another */
	RcaMaskClass class;
	bool		is_stated;		/* an owner or an author, not only a shape */
	bool		is_in_address;	/* of a page: a slash stands before it */
	RcaStr		before;			/* what is written around the pseudonym */
	RcaStr		behind;
} RcaMaskPlace;

typedef struct RcaMaskPlaces
{
	RcaMaskPlace *items;		/* in the order of the text, none within another */
	int			count;
	int			capacity;
	int			taken[RCA_MASK_CLASSES];	/* the highest number that the text has already */
} RcaMaskPlaces;

/* What the pseudonyms of a class begin with, before a number: "email-"; "Person" */
extern RcaStr rca_mask_prefix(RcaMaskClass class);

/* Is a text nothing but pseudonyms of people, with signs and "and" between? */
extern bool rca_are_pseudonyms(RcaStr text);

extern RcaMaskPlaces rca_mask_places(const RcaEdit *edit);

#endif							/* RCA_MASK_PLACES_H */
