package io.huihuan.customer.api;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerPlace;
import io.huihuan.customer.Customers;
import io.huihuan.shared.api.Cursor;
import io.huihuan.shared.api.Page;
import io.huihuan.shared.api.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers to read, masked; the version stands in the ETag. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private static final String LIST = "customers";

    private final Customers customers;
    private final CustomerCards cards;

    CustomerController(Customers customers, CustomerCards cards) {
        this.customers = customers;
        this.cards = cards;
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerJson> get(@PathVariable UUID id) {
        var sheet = customers.sheet(new CustomerId(id));
        return ResponseEntity.ok().eTag(Long.toString(sheet.version())).body(CustomerJson.of(sheet));
    }

    /** Registered last comes first; {@code q} finds by name, company, number, its last digits, mail and external id. */
    @GetMapping
    Slice<CustomerLineJson> list(@RequestParam(required = false) @Nullable String q, Page page) {
        var rows = cards.behind(place(page), q, page.limit() + 1);
        return Slice.of(
                        rows,
                        page,
                        last -> Cursor.of(LIST, last.registeredAt(), last.id().value()))
                .map(CustomerLineJson::of);
    }

    private static @Nullable CustomerPlace place(Page page) {
        if (page.after() == null) {
            return null;
        }
        var cursor = page.after().in(LIST, 2);
        return new CustomerPlace(cursor.instant(0), new CustomerId(cursor.id(1)));
    }
}
