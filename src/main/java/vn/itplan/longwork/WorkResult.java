package vn.itplan.longwork;

/**
 * A file that work made.
 *
 * @param name with its extension
 */
public record WorkResult(String name, String mediaType, byte[] content) {}
