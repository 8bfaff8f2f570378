/*
 * client/files.h
 *
 * The files under the paths that were given, and what is in them.
 */
#ifndef FILES_H
#define FILES_H

#include "client.h"

#define HASH_LENGTH		32		/* SHA-256 */

/* A path that was given, without "./" before it and "/" behind it. */
typedef struct Root
{
	char	   *path;			/* empty: the current folder */
	bool		is_folder;
	int			nfiles;			/* found there */
} Root;

typedef struct Files
{
	Root	   *roots;
	int			nroots;
	char	  **paths;			/* in the order of their bytes, none twice */
	int			npaths;
	int			max_paths;
	int			nunread;		/* could not be read, and were reported */
	int			nexcluded;		/* were given by name, and are not wanted */
	int			nlinks;			/* links to folders, which are not followed */
} Files;

typedef struct Content
{
	char	   *data;
	int			len;
	int			capacity;
	unsigned char hash[HASH_LENGTH];
} Content;

/* Why a file is refused before anything is read out of it. */
typedef struct Refusal
{
	int			line;
	int			col;
	const char *code;
	const char *message;
} Refusal;

/* Finds the files; reports what cannot be read, and counts it. */
extern void find_files(const Options *options, Files *files);

/* "./a//b/" is "a/b", "." is "" and "/" stays. */
extern char *normal_path(const char *path);

/* Can the table hold it as a path? */
extern bool is_valid_utf8(const char *path);

/*
 * The root that a path of the table is under and whose --glob it matches, or
 * NULL.  A file given by name needs to match none.  What is excluded is under no
 * root.
 */
extern Root *root_of_path(const Options *options, const Files *files,
						  const char *path);

/* Is the path one of these, under one, or does it match one? */
extern bool matches_patterns(const Patterns *patterns, const char *path);

/* What is left of a path below its root. */
extern const char *path_below(const Root *root, const char *path);

/* Fills *refusal with what errno says. */
extern void refuse(Refusal *refusal, const char *code, const char *message);
extern void refuse_errno(Refusal *refusal, const char *what);

/* Reads a whole file into *content.  False with *refusal filled. */
extern bool read_file(const char *path, Content *content, Refusal *refusal);

/* The same of a name in an open folder, if it is a file and no link. */
extern bool read_file_in(int folder, const char *name, Content *content,
						 Refusal *refusal);

/* Computes the hash of bytes. */
extern void compute_hash(Content *content);

/* Is it text that a database can hold?  False with *refusal filled. */
extern bool verify_text(const Content *content, Refusal *refusal);

#endif							/* FILES_H */
