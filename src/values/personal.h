/*
 * src/values/personal.h
 *
 * Finds personal data and machine addresses that have a known shape: email
 * addresses, host addresses, handles, secrets, telephone numbers.  Names of
 * people have no such shape.
 */
#ifndef RCA_PERSONAL_H
#define RCA_PERSONAL_H

#include "base/base.h"

typedef enum RcaPersonalKind
{
	RCA_PERSONAL_EMAIL,
	RCA_PERSONAL_HANDLE,		/* "@ann", "@org/team" */
	RCA_PERSONAL_IPV4,
	RCA_PERSONAL_IPV6,
	RCA_PERSONAL_PHONE,			/* with "+" and a country code */
	RCA_PERSONAL_TOKEN,			/* a secret with a known prefix, or a private
								 * key */
} RcaPersonalKind;

typedef struct RcaPersonal
{
	RcaPersonalKind kind;
	RcaStr		text;			/* a slice of the searched text */
} RcaPersonal;

typedef struct RcaPersonalList
{
	RcaPersonal *items;			/* in the order of the text, none inside
								 * another */
	int			count;
	int			capacity;
} RcaPersonalList;

/* Finds all of them in a text, including code and comments, in linear time. */
extern RcaPersonalList rca_personal_find(RcaStr text);

/* The name of a kind: "email", "ipv4". */
extern const char *rca_personal_name(RcaPersonalKind kind);

#endif							/* RCA_PERSONAL_H */
