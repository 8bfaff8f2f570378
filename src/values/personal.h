/*
 * src/values/personal.h
 *
 * What a text tells about people and machines that has a shape: addresses of
 * mail and of hosts, handles, secrets, telephone numbers.  Names of people have
 * no shape.
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
	RCA_PERSONAL_PHONE,			/* with "+" and a country */
	RCA_PERSONAL_TOKEN,			/* a secret, by its prefix; a private key */
} RcaPersonalKind;

typedef struct RcaPersonal
{
	RcaPersonalKind kind;
	RcaStr		text;			/* a slice of what was searched */
} RcaPersonal;

typedef struct RcaPersonalList
{
	RcaPersonal *items;			/* in the order of the text, none within another */
	int			count;
	int			capacity;
} RcaPersonalList;

/* All there is in a text, in code and comments as well, in linear time. */
extern RcaPersonalList rca_personal_find(RcaStr text);

/* "email", "ipv4" */
extern const char *rca_personal_name(RcaPersonalKind kind);

#endif							/* RCA_PERSONAL_H */
