package io.huihuan.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a text file turns bytes into characters, found by decoding all of it strictly: a mark at its beginning, UTF-8,
 * UTF-16 that betrays itself by its zero bytes, GB18030 (which covers GBK). A file that fits none is not guessed at.
 *
 * @param charset the character set
 * @param mark length of the byte order mark, in bytes
 */
public record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;

    /** What people call it. */
    public String label() {
        return charset.name() + (mark > 0 ? " BOM" : "");
    }

    static Optional<Encoding> recognise(Path file) throws IOException {
        byte[] head = head(file);
        Optional<Encoding> marked = marked(head);
        if (marked.isPresent()) {
            return marked.filter(each -> decodes(file, each));
        }
        return wide(head, file)
                .or(() -> Optional.of(new Encoding(StandardCharsets.UTF_8, 0)).filter(each -> decodes(file, each)))
                .or(() -> Optional.of(new Encoding(GB18030, 0)).filter(each -> decodes(file, each)));
    }

    private static Optional<Encoding> marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        return begins(head, 0xFE, 0xFF) ? Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    /** UTF-16 without a mark: its delimiters and line ends have a zero byte, always on the same side. */
    private static Optional<Encoding> wide(byte[] head, Path file) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd < Math.max(2, head.length / 200)) {
            return Optional.empty();
        }
        var guess = new Encoding(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        String sample = new String(head, 0, head.length / 2 * 2, guess.charset);
        boolean lines = sample.indexOf('\n') >= 0 || sample.indexOf('\r') >= 0;
        return lines && decodes(file, guess) ? Optional.of(guess) : Optional.empty();
    }

    /** Whether every byte of the file is legal; reads it all, keeps nothing. */
    private static boolean decodes(Path file, Encoding encoding) {
        try (var in = encoding.skipMark(file)) {
            CharsetDecoder decoder = encoding.strict();
            var bytes = ByteBuffer.allocate(SAMPLE);
            var characters = CharBuffer.allocate(SAMPLE);
            for (boolean end = false; !end; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                var result = decoder.decode(bytes, characters.clear(), end);
                while (result.isOverflow()) {
                    result = decoder.decode(bytes, characters.clear(), end);
                }
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.flush(characters.clear()).isError();
        } catch (CharacterCodingException illegal) {
            return false;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    Reader reader(Path file) throws IOException {
        return new InputStreamReader(skipMark(file), strict());
    }

    private InputStream skipMark(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return in;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
