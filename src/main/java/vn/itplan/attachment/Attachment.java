package vn.itplan.attachment;

/** A file that was looked at and may be kept. */
public record Attachment(String name, AttachmentType type, byte[] content) {}
