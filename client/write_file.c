/*
 * client/write_file.c
 *
 * The bytes are written to a new file in the same folder, and flushed to disk,
 * before that file takes the name.  A run that is killed may leave the new
 * file behind.  Its name begins with a dot, so that it is never loaded.  It is
 * always the same for the same file, so that the next run can remove it.  A
 * lock, which is released when the process ends, shows whether the run that
 * made it is still alive.
 *
 * Folders are opened one below the other, so that none can be replaced by a
 * link after it was checked.
 */
#include "write_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host_client.h"

/* number of characters from the hash of a name in the name of the new file */
#define NAME_DIGITS			16

/* how often to try if another run also removes the file */
#define MAX_TRIES			5

/* A new file, and the file that it replaces. */
typedef struct Replacement
{
	int			folder;			/* open, or -1 */
	const char *name;			/* name in that folder */
	char		new_name[16 + NAME_DIGITS];
	int			fd;				/* of the new file, locked, or -1 */
} Replacement;

/* Opens the folder of a path.  False with *refusal filled. */
static bool
open_folder(const Root *root, const char *path, bool create,
			Replacement *r, Refusal *refusal)
{
	const char *below = root->is_folder ? path_below(root, path) : path;
	const char *slash;

	if (!root->is_folder)
	{
		/* the user has given the folder as well */
		slash = strrchr(path, '/');
		r->name = slash ? slash + 1 : path;
		r->folder = open(slash == NULL ? "." : slash == path ? "/" : psprintf("%.*s", (int) (slash - path), path),
						 O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (r->folder < 0)
			refuse_errno(refusal, "could not open the folder");
		return r->folder >= 0;
	}
	r->folder = open(root->path[0] ? root->path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (r->folder >= 0 && (slash = strchr(below, '/')) != NULL)
	{
		char	   *name = psprintf("%.*s", (int) (slash - below), below);
		int			next = -1;

		/* this also excludes ".." */
		if (name[0] == '.' || name[0] == '\0')
			errno = ENOENT;
		else if (!create || mkdirat(r->folder, name, 0777) == 0 || errno == EEXIST)
			next = openat(r->folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
		if (next >= 0 && create)
			(void) fsync(r->folder);
		close(r->folder);
		r->folder = next;
		below = slash + 1;
	}
	r->name = below;
	if (r->folder >= 0 && (below[0] == '.' || below[0] == '\0'))
	{
		close(r->folder);
		r->folder = -1;
		errno = ENOENT;
	}
	if (r->folder < 0)
		refuse_errno(refusal, "could not open the folder of the file");
	return r->folder >= 0;
}

/* May the file be replaced?  Sets *st to its status. */
static bool
check_target(const Replacement *r, struct stat *st, Refusal *refusal)
{
	if (fstatat(r->folder, r->name, st, AT_SYMLINK_NOFOLLOW) != 0)
	{
		refuse_errno(refusal, "could not stat the file");
		return false;
	}
	if (!S_ISREG(st->st_mode))
	{
		refuse(refusal, "42809", S_ISLNK(st->st_mode) ?
			   "it is a link, and links are not written to" : "it is not a file");
		return false;
	}
	/* a superuser must also respect the mode */
	if ((st->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 ||
		faccessat(r->folder, r->name, W_OK, 0) != 0)
	{
		refuse(refusal, "42501",
			   psprintf("the file may not be written to (its mode is %04o)",
						(unsigned int) st->st_mode & 07777));
		return false;
	}
	return true;
}

/* Does the name still belong to the file that is open? */
static bool
is_still_there(const Replacement *r, int fd)
{
	struct stat by_name;
	struct stat open_one;

	return fstatat(r->folder, r->new_name, &by_name, AT_SYMLINK_NOFOLLOW) == 0 &&
		fstat(fd, &open_one) == 0 && by_name.st_ino == open_one.st_ino &&
		by_name.st_dev == open_one.st_dev;
}

/* Removes the new file of a run that is no longer alive. */
static bool
remove_left_over(const Replacement *r, Refusal *refusal)
{
	int			fd = openat(r->folder, r->new_name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	bool		ok = true;

	if (fd < 0)
		return errno == ENOENT;
	if (flock(fd, LOCK_EX | LOCK_NB) != 0)
	{
		refuse(refusal, "55006", "another rca_load is writing the file");
		ok = false;
	}
	else if (is_still_there(r, fd))
		(void) unlinkat(r->folder, r->new_name, 0);
	close(fd);
	return ok;
}

/* Creates the new file and locks it. */
static bool
create_file(Replacement *r, Refusal *refusal)
{
	Content		name = {unconstify(char *, r->name), (int) strlen(r->name)};

	compute_hash(&name);
	strcpy(r->new_name, ".rca_load.");
	for (int i = 0; i < NAME_DIGITS / 2; i++)
		sprintf(r->new_name + strlen(r->new_name), "%02x", name.hash[i]);
	for (int i = 0; i < MAX_TRIES; i++)
	{
		int			fd = openat(r->folder, r->new_name,
								O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

		if (fd >= 0)
		{
			if (flock(fd, LOCK_EX) == 0 && is_still_there(r, fd))
			{
				r->fd = fd;
				return true;
			}
			close(fd);
		}
		else if (errno != EEXIST)
		{
			refuse_errno(refusal, "could not create a file in the same folder");
			return false;
		}
		else if (!remove_left_over(r, refusal))
			return false;
	}
	refuse(refusal, "55006", "another rca_load is writing the file");
	return false;
}

/* Writes the bytes to disk. */
static bool
write_bytes(const Replacement *r, const Content *content, Refusal *refusal)
{
	int			written = 0;

	while (written < content->len)
	{
		ssize_t		n = write(r->fd, content->data + written, content->len - written);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
		{
			refuse_errno(refusal, "could not write the file");
			return false;
		}
		written += (int) n;
	}
	if (fsync(r->fd) != 0)
	{
		refuse_errno(refusal, "could not write the file");
		return false;
	}
	return true;
}

/* Gives the new file the owner and the mode of the old one. */
static bool
copy_mode(const Replacement *r, const struct stat *st, Refusal *refusal)
{
	struct stat mine;

	/*
	 * without the permission to change the owner, it stays that of this
	 * process
	 */
	if (fstat(r->fd, &mine) == 0 && (mine.st_uid != st->st_uid || mine.st_gid != st->st_gid) &&
		fchown(r->fd, st->st_uid, st->st_gid) != 0 &&
		fchown(r->fd, (uid_t) -1, st->st_gid) != 0)
		errno = 0;
	if (fchmod(r->fd, st->st_mode & 07777) != 0)
	{
		refuse_errno(refusal, "could not set the mode of the file");
		return false;
	}
	return true;
}

/* The new file replaces the old one, if that has not changed. */
static bool
replace(const Replacement *r, const unsigned char *expected, Refusal *refusal)
{
	static Content old = {0};

	if (!read_file_in(r->folder, r->name, &old, refusal))
		return false;
	if (memcmp(old.hash, expected, HASH_LENGTH) != 0)
	{
		refuse(refusal, "55006", "the file changed in the meantime");
		return false;
	}
	if (renameat(r->folder, r->new_name, r->folder, r->name) != 0)
	{
		refuse_errno(refusal, "could not rename the new file");
		return false;
	}
	return true;
}

/* The new file gets its name, if no file has it yet. */
static bool
install(const Replacement *r, Refusal *refusal)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(r->folder, r->new_name, r->folder, r->name, RENAME_NOREPLACE) == 0)
		return true;
	/* not every file system supports this */
#endif
	if (linkat(r->folder, r->new_name, r->folder, r->name, 0) != 0)
	{
		refuse_errno(refusal, "could not create the file");
		return false;
	}
	(void) unlinkat(r->folder, r->new_name, 0);
	return true;
}

bool
write_file(const Root *root, const char *path, const Content *content,
		   const unsigned char *expected, Refusal *refusal)
{
	Replacement r = {.folder = -1, .fd = -1};
	struct stat st;
	bool		ok;

	if (!open_folder(root, path, expected == NULL, &r, refusal))
		return false;
	ok = (expected == NULL || check_target(&r, &st, refusal)) &&
		create_file(&r, refusal);
	if (ok)
	{
		ok = (expected == NULL || copy_mode(&r, &st, refusal)) &&
			write_bytes(&r, content, refusal) &&
			(expected ? replace(&r, expected, refusal) : install(&r, refusal));
		if (!ok)
			(void) unlinkat(r.folder, r.new_name, 0);
		(void) fsync(r.folder);
		close(r.fd);
	}
	close(r.folder);
	return ok;
}
