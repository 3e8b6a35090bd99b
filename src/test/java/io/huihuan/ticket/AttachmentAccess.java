package io.huihuan.ticket;

import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Tries the verbs of the files of tickets. */
public class AttachmentAccess implements AccessFixture {

    private final Company company;
    private final Tickets tickets;
    private final Attachments attachments;

    AttachmentAccess(Company company, Tickets tickets, Attachments attachments) {
        this.company = company;
        this.tickets = tickets;
        this.attachments = attachments;
    }

    @Override
    public Map<String, Attempt> verbs() {
        return Map.of(
                "Attachments.add",
                on((number, file) -> () -> attachments.add(number, "b.png", picture())),
                "Attachments.list",
                on((number, file) -> () -> attachments.list(number)),
                "Attachments.open",
                on((number, file) -> () -> {
                    try (var content = attachments.open(number, file.id())) {
                        content.stream().transferTo(OutputStream.nullOutputStream());
                        return content.attachment();
                    }
                }),
                "Attachments.thumbnail",
                on((number, file) -> () -> attachments.thumbnail(number, file.id())),
                "Attachments.remove",
                on((number, file) -> () -> {
                    attachments.remove(number, file.id());
                    return null;
                }));
    }

    @Override
    public Map<String, Request> endpoints() {
        String all = "/api/v1/tickets/{number}/attachments";
        return Map.of(
                "POST " + all,
                call((number, file) -> http -> http.with("Content-Type", "multipart/form-data; boundary=B")
                        .post(
                                path(number, ""),
                                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                        + "x\r\n--B--\r\n")),
                "GET " + all,
                call((number, file) -> http -> http.get(path(number, ""))),
                "GET " + all + "/{attachment}/content",
                call((number, file) -> http -> http.get(path(number, "/" + file.id() + "/content"))),
                "DELETE " + all + "/{attachment}",
                call((number, file) -> http -> http.delete(path(number, "/" + file.id()))));
    }

    private Attempt on(BiFunction<String, Attachment, Callable<?>> act) {
        return side -> {
            String number = number(side);
            return act.apply(number, file(side, number));
        };
    }

    private Request call(BiFunction<String, Attachment, Call> act) {
        return side -> {
            String number = number(side);
            return act.apply(number, file(side, number));
        };
    }

    private String number(Department side) {
        return company.as(side.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
    }

    private Attachment file(Department side, String number) {
        return company.as(side.agent, () -> attachments.add(number, "a.png", picture()));
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(FileSamples.picture("png", 40, 30));
    }

    private static String path(String number, String rest) {
        return "/api/v1/tickets/" + number + "/attachments" + rest;
    }
}
