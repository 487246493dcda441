package com.example.flux;

import org.openspaces.core.GigaSpace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class Items {

    private final GigaSpace space;

    Items(GigaSpace space) {
        this.space = space;
    }

    /** Waits for the item, but keeps no thread waiting. */
    @GetMapping("/items/{id}")
    Mono<Long> amount(@PathVariable String id) {
        return Mono.<Item>create(sink -> space.asyncRead(new Item(id, null), 20_000, result -> {
                    if (result.getException() != null) {
                        sink.error(result.getException());
                    } else {
                        sink.success(result.getResult());
                    }
                }))
                .map(Item::getAmount);
    }

    @GetMapping("/thread")
    Mono<String> thread() {
        return Mono.fromSupplier(() -> Thread.currentThread().getName());
    }
}
