/*
 * src/edit/mask_places.h
 *
 * The places where a report identifies people.
 */
#ifndef RCA_MASK_PLACES_H
#define RCA_MASK_PLACES_H

#include "edit/edit.h"

/* The classes of pseudonyms, which are numbered separately. */
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
	RcaStr		name;			/* equal names have the same pseudonym */
	RcaMaskClass class;
	bool		is_stated;		/* an owner or an author, not only a shape */
	bool		is_in_address;	/* in the address of a page: after a slash */
	RcaStr		before;			/* what is written before and after the
								 * pseudonym */
	RcaStr		behind;
} RcaMaskPlace;

typedef struct RcaMaskPlaces
{
	RcaMaskPlace *items;		/* in the order of the text, none inside
								 * another */
	int			count;
	int			capacity;
	int			taken[RCA_MASK_CLASSES];	/* the highest number that the
											 * text already has */
} RcaMaskPlaces;

/*
 * What the pseudonyms of a class begin with, before a number: "email-";
 * "Person".
 */
extern RcaStr rca_mask_prefix(RcaMaskClass class);

/*
 * Does a text have only pseudonyms of people, with signs and "and" between
 * them?
 */
extern bool rca_are_pseudonyms(RcaStr text);

extern RcaMaskPlaces rca_mask_places(const RcaEdit *edit);

#endif							/* RCA_MASK_PLACES_H */
