package io.huihuan.shared.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mail through the server of {@code spring.mail}. Every mail says that a machine wrote it (RFC 3834), so that no
 * machine answers, and carries a Message-ID made of its key: a repeated one is recognised.
 */
@Component
class MailTransport implements Transport {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;
    private final String account;

    MailTransport(
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            @Value("${spring.mail.username:}") String account) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.account = account;
    }

    @Override
    public Medium medium() {
        return Medium.MAIL;
    }

    @Override
    public boolean isConfigured() {
        return sender != null && !from().isBlank();
    }

    @Override
    public void send(Letter letter, String key) throws Undelivered {
        if (sender == null || !(letter instanceof Letter.Mail mail)) {
            throw new Undelivered(Setback.NOT_CONFIGURED, false, null);
        }
        MimeMessage message = compose(sender.createMimeMessage(), mail, key);
        try {
            sender.send(message);
        } catch (MailAuthenticationException refused) {
            throw new Undelivered(Setback.UNREACHABLE, false, refused.getMessage());
        } catch (MailSendException failed) {
            throw understood(failed);
        } catch (MailException failed) {
            throw new Undelivered(Setback.REFUSED, false, failed.getMessage());
        }
    }

    private MimeMessage compose(MimeMessage message, Letter.Mail mail, String key) throws Undelivered {
        try {
            var helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(sender());
            helper.setTo(recipient(mail.address()));
            helper.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(mail.plain(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Message-ID", messageId(key));
            return message;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new Undelivered(Setback.UNWRITABLE, true, unwritable.getMessage());
        }
    }

    /** One address and nothing else: no list, no line break that would begin another header. */
    private static InternetAddress recipient(String address) throws Undelivered {
        try {
            var parsed = new InternetAddress(address, true);
            if (!parsed.getAddress().equals(address)) {
                throw new Undelivered(Setback.BAD_ADDRESS, true, null);
            }
            return parsed;
        } catch (MessagingException garbage) {
            throw new Undelivered(Setback.BAD_ADDRESS, true, null);
        }
    }

    private InternetAddress sender() throws MessagingException, UnsupportedEncodingException {
        return settings.name() == null
                ? new InternetAddress(from(), true)
                : new InternetAddress(from(), settings.name(), StandardCharsets.UTF_8.name());
    }

    private String from() {
        return settings.from() == null ? account : settings.from();
    }

    private String messageId(String key) {
        String domain = from().substring(from().lastIndexOf('@') + 1);
        return "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }

    private static Undelivered understood(MailSendException failed) {
        Exception cause = failed.getMessageExceptions().length > 0 ? failed.getMessageExceptions()[0] : null;
        if (cause instanceof SendFailedException refused) {
            boolean nobody = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return new Undelivered(nobody ? Setback.BAD_ADDRESS : Setback.REFUSED, nobody, refused.getMessage());
        }
        return new Undelivered(Setback.UNREACHABLE, false, failed.getMessage());
    }
}
