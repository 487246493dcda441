package com.gigaspaces.query;

/**
 * Selects entries in a space by something other than a template entry.
 *
 * @param <T> the type the selected entries are returned as
 */
public interface ISpaceQuery<T> {}
