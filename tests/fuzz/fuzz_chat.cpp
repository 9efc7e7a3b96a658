// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a saved chat.
#include <room/chatimport.h>

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

QString pseudonym(int number) { return QStringLiteral("Delegate %1").arg(number); }

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace companion;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto lines = readChatLines(bytes, QStringLiteral("chat.txt"));
    if (!lines) {
        if (lines.error().file.isEmpty() || lines.error().place.isEmpty()) {
            __builtin_trap();
        }
        return 0;
    }
    const ImportedChat chat = importChat(*lines, ChatNames::Pseudonyms, pseudonym);
    for (const ChatMessage &message : chat.log.messages) {
        if (message.text.isEmpty() || message.author < 1 || !message.name.isEmpty()) {
            __builtin_trap();
        }
    }
    // What was imported comes back as it is (a lone surrogate has no form in JSON).
    const QByteArray json = toJson(chat.log);
    const auto again = chatFromJson(json);
    if (!again || toJson(*again) != json || again->messages.size() != chat.log.messages.size()) {
        __builtin_trap();
    }
    return 0;
}
