// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ids of what the data files of a course hold.
#pragma once

#include <base/ids.h>

namespace companion {

using VignetteId = Id<struct VignetteTag>; //!< "V01"
using PairId = Id<struct PairTag>; //!< "P01"
using QuestionId = Id<struct QuestionTag>; //!< "Q01", or "K-A1" of a checkpoint
using TermId = Id<struct TermTag>; //!< "G01", of the glossary
using WorksheetId = Id<struct WorksheetTag>; //!< "W1"
using FieldId = Id<struct FieldTag>; //!< "w1_aim", of a worksheet
using ExerciseId = Id<struct ExerciseTag>; //!< "E1"
using StepId = Id<struct StepTag>; //!< "N1" or "end-narrow", of the decision aid
using PresentationId = Id<struct PresentationTag>; //!< "panic"
using ClaimId = Id<struct ClaimTag>; //!< "CL01"
using ReferenceId = Id<struct ReferenceTag>; //!< "R01"
using LensId = Id<struct LensTag>; //!< "aim"
using MoveId = Id<struct MoveTag>; //!< "M-KEEP"

} // namespace companion
