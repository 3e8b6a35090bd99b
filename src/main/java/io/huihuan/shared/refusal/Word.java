package io.huihuan.shared.refusal;

/**
 * A name inside a refusal that the reader sees by its word: {@code kind.TICKET}, {@code event.MOVED},
 * {@code field.openedAt} in the texts; by itself where it has none.
 *
 * @param family which names it belongs to; the first part of the key
 */
public record Word(String family, String name) {

    /** A kind of thing, such as {@code TICKET}. */
    public static Word kind(String name) {
        return new Word("kind", name);
    }

    /** What happened, such as {@code MOVED}. */
    public static Word event(String name) {
        return new Word("event", name);
    }

    /** A field as the API spells it. */
    public static Word field(String name) {
        return new Word("field", name);
    }

    /** The key of the word in the texts. */
    public String key() {
        return family + "." + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
