package io.huihuan.ui.part;

import java.nio.file.Path;

/**
 * A file that arrived whole.
 *
 * @param name as the person calls it; never a path to write to
 * @param content where it lies until the taker has moved or deleted it
 * @param size in bytes
 */
public record UploadedFile(String name, Path content, long size) {}
